package dev.pith;

import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A site whose furniture is known, since it was made: menus at the head and foot, a date, a count
 * of comments, a call to sign up between the paragraphs. No two articles share a line, but for what
 * a test is about: a statement quoted on four pages, the introduction of a series on six, and an
 * article with a heading that is an entry of the menu too.
 */
public final class MadeSite {
  /** One page: what stands on it, and what of that is its own. */
  public record Made(String name, String url, String text, String article) {
    /** The page as a source would give it. */
    public Page page() {
      return Page.of(name, Syntax.TEXT, text);
    }
  }

  static final String QUOTED =
      "“We have listened to everyone on the quay, and we shall not close it,” the mayor wrote.";
  static final String SERIES =
      "This is a part of our series on people who keep small engines running for their neighbours.";
  static final String ENTRY = "Harbour desk";
  static final String LETTER =
      "Have the Valley Letter sent to you and know in ten minutes what the week has brought";

  private static final List<String> HEAD =
      List.of(
          ENTRY,
          "Upper valley",
          "Lower valley",
          "Courts and councils",
          "Farm and fold",
          "Schools",
          "Rowing",
          "Chess",
          "Tide tables",
          "Obituaries",
          "The long read",
          "Letters",
          "Pictures",
          "Crossword",
          "Small ads",
          "Motors",
          "Rooms to let",
          "Notices",
          "The week ahead",
          "From the attic");
  private static final List<String> FOOT =
      List.of(
          "The people here",
          "Where to find us",
          "Send us a picture",
          "Complain",
          "How we work",
          "Our owners",
          "Back numbers",
          "Print shop",
          "Guided walks",
          "Prizes",
          "Young reporters",
          "In large type",
          "Read aloud",
          "For teachers",
          "For shops",
          "Delivery rounds",
          "Lost paper",
          "Holiday stop",
          "Cookies and such",
          "Valley Press, Mill Lane 4");

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final String[] NOUNS =
      words(
          "bridge harbour council school river market engine library orchard ferry quay tower mill baker"
              + " teacher pilot lantern garden kitchen chapel barn meadow fence road tunnel station signal captain"
              + " doctor farmer printer carpenter weaver singer choir orchestra theatre stage curtain window roof"
              + " chimney cellar stair ladder rope anchor sail mast oar net barrel wagon saddle bell clock map"
              + " compass letter parcel ledger coin purse loaf cheese apple plum cherry walnut honey candle stove"
              + " kettle spoon blanket pillow coat glove boot scarf button thread needle loom wheel axle spring"
              + " hinge lock key door gate wall brick tile pump well bucket hose ditch dam lake pond stream");
  private static final String[] VERBS =
      words(
          "repaired closed painted opened moved sold bought lifted carried dropped found lost measured counted"
              + " drew described photographed covered cleaned emptied filled shook turned pulled pushed tied cut"
              + " folded packed shipped stored guarded lit warmed cooled tested weighed borrowed returned hid"
              + " praised blamed followed passed crossed reached left joined watched heard fixed broke built");
  private static final String[] KINDS =
      words(
          "old new narrow wide heavy light quiet loud green grey wooden iron stone broken polished rusty empty"
              + " crowded distant northern southern eastern western famous forgotten patient careful stubborn"
              + " cheerful weary early late small large crooked straight wet dry frozen muddy dusty bright dark");
  private static final String[] WAYS =
      words(
          "under over behind beside near across along against around before after inside outside above below");
  private static final String[] FORMS = {
    "The K N V that the K N had V W the N .",
    "A K N V W the K N , and nobody V the N W a N .",
    "O the K N V each K N , while its N stood W the K N .",
    "It was the K N who V our N and then V it W that K N ."
  };
  private static final String[] OPENINGS =
      words("Yesterday Later Meanwhile Finally Afterwards Today Again Perhaps Somehow Eventually");

  private final Random random;
  private final Set<String> said = new HashSet<>();
  private final String host;

  private MadeSite(String host, long seed) {
    this.host = host;
    this.random = new Random(seed);
  }

  private static String[] words(String list) {
    return SPACE.split(list, -1);
  }

  /**
   * A site.
   *
   * @param host its host
   * @param pages how many it has
   * @param changed whether one entry of each menu, which is one in twenty, is another on each page
   */
  public static List<Made> of(String host, int pages, boolean changed) {
    MadeSite site = new MadeSite(host, host.hashCode());
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      made.add(site.page(i, changed));
    }
    return made;
  }

  private Made page(int i, boolean changed) {
    String title = title();
    List<String> body = new ArrayList<>();
    int paragraphs = 4 + random.nextInt(5);
    for (int p = 0; p < paragraphs; p++) {
      body.add(paragraph());
    }
    if (i % 50 == 7) {
      body.add(2, QUOTED);
    }
    if (i % 34 == 3) {
      body.add(1, SERIES);
    }
    if (i == 11) {
      body.add(2, ENTRY);
    }
    List<String> lines = new ArrayList<>(menu(HEAD, changed));
    lines.add("Updated %d May 2026, %d:41".formatted(1 + i % 28, 6 + i % 12));
    lines.add(title);
    lines.addAll(body.subList(0, 2));
    lines.add(LETTER);
    lines.addAll(body.subList(2, body.size()));
    lines.add("%d people wrote to us on this".formatted(random.nextInt(90)));
    lines.addAll(menu(FOOT, changed));
    body.add(0, title);
    return new Made(
        "page-%03d".formatted(i),
        "https://www.%s/%d/page-%03d".formatted(host, 2020 + i % 6, i),
        text(lines),
        text(body));
  }

  private List<String> menu(List<String> entries, boolean changed) {
    List<String> menu = new ArrayList<>(entries);
    if (changed) {
      menu.set(random.nextInt(menu.size()), fresh(() -> capital(one(NOUNS)) + " " + one(NOUNS)));
    }
    return menu;
  }

  private String title() {
    return fresh(() -> capital(filled("K N V the K N of the K N")));
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder();
    int sentences = 3 + random.nextInt(3);
    for (int s = 0; s < sentences; s++) {
      paragraph.append(s == 0 ? "" : " ").append(fresh(this::sentence));
    }
    return paragraph.toString();
  }

  private String sentence() {
    return filled(FORMS[random.nextInt(FORMS.length)]);
  }

  /** {@code form} with a word of a kind for each letter that stands for one. */
  private String filled(String form) {
    StringBuilder filled = new StringBuilder();
    for (String word : words(form)) {
      String said =
          switch (word) {
            case "N" -> one(NOUNS);
            case "V" -> one(VERBS);
            case "K" -> one(KINDS);
            case "W" -> one(WAYS);
            case "O" -> one(OPENINGS);
            default -> word;
          };
      filled.append(filled.length() == 0 ? "" : " ").append(said);
    }
    return filled.toString().replace(" .", ".").replace(" ,", ",");
  }

  private interface Making {
    String make();
  }

  /** What nobody has said before. */
  private String fresh(Making making) {
    String made = making.make();
    while (!said.add(made)) {
      made = making.make();
    }
    return made;
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /** The pages as JSON Lines. */
  static String jsonLines(List<Made> pages) {
    StringBuilder records = new StringBuilder();
    for (Made page : pages) {
      records.append(
          "{\"id\":\"%s\",\"url\":\"%s\",\"text\":\"%s\"}\n"
              .formatted(page.name(), page.url(), page.text().replace("\n", "\\n")));
    }
    return records.toString();
  }

  /** Writes each page into a file of {@code folder}. */
  static void write(List<Made> pages, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Made page : pages) {
      Files.writeString(folder.resolve(page.name() + ".txt"), page.text());
    }
  }
}
