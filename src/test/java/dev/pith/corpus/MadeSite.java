package dev.pith.corpus;

import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A site of which every line is known: menus, an article of its own on each page, a footer.
 *
 * @param pages how many pages it has
 * @param differs the share of a page's menu entries that no other page has, 0 to 1
 */
record MadeSite(int pages, double differs) {
  private static final List<String> MENU =
      List.of(
          "Home",
          "News",
          "Sport",
          "Weather",
          "Travel",
          "Culture",
          "Business",
          "Opinion",
          "Jobs",
          "Property",
          "Motoring",
          "Puzzles",
          "Archive",
          "Newsletters",
          "Sign in",
          "Subscribe",
          "Our journalists",
          "Events",
          "Podcasts",
          "Shop");

  private static final List<String> FOOT =
      List.of(
          "More from the Valley Courier",
          "Read the paper as it is printed",
          "Place an advertisement",
          "About us",
          "Contact",
          "Work with us",
          "Privacy",
          "Cookies",
          "Terms of use",
          "Complaints are handled by our ombudsman, who answers within five working days and whose decisions we print.");

  private static final String[] WORDS =
      ("river council bridge market harvest school teacher winter storm engine garden museum "
              + "library doctor village railway summer mountain report budget station bakery "
              + "orchard festival theatre painter lantern harbour captain letter window carpet "
              + "kitchen silver copper forest meadow canal quarry tunnel fountain")
          .split(" ", -1);

  /** A page, and what of it is the article. */
  record Made(String text, String article) {
    Page page(int number) {
      return Page.of("page " + number, Syntax.TEXT, text);
    }
  }

  Made page(int number) {
    Random random = new Random(number);
    List<String> lines = new ArrayList<>();
    lines.add("The Valley Courier");
    lines.addAll(menu(MENU, number, random));
    lines.add("Updated " + (1 + number % 28) + " March 2026, " + (number % 24) + ":41");
    List<String> article = article(number, random);
    lines.addAll(article.subList(0, 3));
    lines.add("Share this story");
    lines.addAll(article.subList(3, article.size()));
    lines.add(number % 40 + " comments");
    lines.addAll(menu(FOOT, number, random));
    lines.add("© 2026 Valley Courier");
    return new Made(text(lines), text(article));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private List<String> menu(List<String> entries, int number, Random random) {
    List<String> menu = new ArrayList<>();
    boolean before = false;
    for (String entry : entries) {
      boolean other = !before && random.nextDouble() < differs;
      menu.add(other ? "Special " + WORDS[number % WORDS.length] + " " + name(random) : entry);
      before = other;
    }
    return menu;
  }

  private static String name(Random random) {
    return Long.toString(random.nextLong() >>> 1, 36).replaceAll("[0-9]", "x");
  }

  private static List<String> article(int number, Random random) {
    List<String> lines = new ArrayList<>();
    lines.add("The " + word(random) + " and the " + word(random) + " of " + name(random));
    lines.add("By " + name(random));
    int paragraphs = 3 + random.nextInt(5);
    for (int p = 0; p < paragraphs; p++) {
      lines.add(sentence(random, 14 + random.nextInt(30)));
      if (p == 1 && number % 3 == 0) {
        // A sub-heading that is an entry of the menu elsewhere.
        lines.add("Sport");
      }
      if (p == 2 && number % 25 == 0) {
        lines.add(
            "\"We will rebuild the bridge before the winter comes, whatever it costs the town,\" the mayor said.");
      }
    }
    lines.add(sentence(random, 20));
    return lines;
  }

  private static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder("The");
    for (int w = 0; w < words; w++) {
      sentence.append(' ').append(word(random));
    }
    return sentence.append('.').toString();
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
