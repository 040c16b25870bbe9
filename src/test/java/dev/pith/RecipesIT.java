package dev.pith;

import static dev.pith.Shell.CLEAN;
import static dev.pith.Shell.NOISY;
import static dev.pith.Shell.json;
import static dev.pith.Shell.wet;
import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes of {@code src/docs/using.md}, run as they stand there, do what they say. */
final class RecipesIT {
  @TempDir Path folder;

  /** A recipe: a script, and its first comment, which says what it does. */
  record Recipe(String name, String script) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Sees whether a recipe has done what it says. */
  private interface Check {
    void of(Shell shell, Ran ran) throws Exception;
  }

  private static final List<MadeSite.Made> SITE = MadeSite.of("valley.example.org", 40, true);

  private static final Map<String, Check> CHECKS =
      Map.ofEntries(
          entry("one page", (shell, ran) -> assertThat(shell.read("clean.txt")).isEqualTo(CLEAN)),
          entry("as a filter", (shell, ran) -> assertThat(ran.out().strip()).isEqualTo("20")),
          entry(
              "the first line of a long text; pith ends with its reader",
              (shell, ran) -> assertThat(ran.out()).isEqualTo("Storm closes schools\n")),
          entry(
              "JSON Lines between other programs",
              (shell, ran) -> assertThat(ran.out()).isEqualTo((CLEAN + "\n").repeat(3))),
          entry(
              "what goes, and by which rule",
              (shell, ran) ->
                  assertThat(ran.out()).containsPattern("1 drop\trepeated-heading/site-name")),
          entry(
              "is there anything to clean?",
              (shell, ran) -> assertThat(ran.out()).isEqualTo("page.txt\nnoisy\n")),
          entry(
              "a hook that lets no noisy page be committed; it looks at the files as they are in the folder",
              RecipesIT::checkHook),
          entry(
              "how much went, as a number",
              (shell, ran) ->
                  assertThat(ran.out()).isEqualTo(NOISY.length() - CLEAN.length() + "\n")),
          entry("into another, under the same names", RecipesIT::checkTree),
          entry(
              "a run that was killed in the middle goes on; no output is ever half written",
              RecipesIT::checkTree),
          entry(
              "the files that another program finds",
              (shell, ran) -> {
                shell.out("mv clean/pages files; rm -r clean; mv files clean");
                checkTree(shell, ran);
              }),
          entry(
              "where they are, with the originals beside them",
              (shell, ran) -> {
                assertThat(shell.out("cat pages/7/page-17.txt.bak")).contains("Share this article");
                shell.out("find pages -name '*.bak' -delete; mv pages clean");
                pages(shell);
                checkTree(shell, ran);
              }),
          entry(
              "look first, change then",
              (shell, ran) -> {
                shell.out("mv pages clean");
                pages(shell);
                checkTree(shell, ran);
              }),
          entry(
              "options that stay with a folder",
              (shell, ran) ->
                  assertThat(shell.out("pith --print-config pages/7/page-17.txt"))
                      .contains("pages/.pith:2\t--preset=gentle")
                      .contains("pages/.pith:3\t--drop=From our partners")),
          entry(
              "WET in, WET out; or JSON Lines of url, date and text",
              (shell, ran) -> {
                assertThat(shell.out("gzip -dc clean.warc.wet.gz")).isEqualTo(wet(CLEAN).repeat(3));
                assertThat(shell.out("gzip -dc clean.jsonl.gz"))
                    .hasLineCount(3)
                    .startsWith("{\"id\":\"crawl.warc.wet.gz:1\",\"url\":\"http://example.org/\"")
                    .contains(json(CLEAN).substring(1));
              }),
          entry(
              "with an account of it: counts, and all that was removed",
              (shell, ran) -> {
                assertThat(shell.read("stats.json")).startsWith("{\"pages\":3,\"pages_changed\":3");
                assertThat(ran.out()).containsPattern("3 repeated-heading");
                assertThat(shell.out("zstd -dc clean.jsonl.zst")).isEqualTo(json(CLEAN).repeat(3));
              }),
          entry(
              "what a site says on every page goes, too",
              (shell, ran) -> {
                for (MadeSite.Made page : SITE) {
                  assertThat(shell.read("clean/" + page.name() + ".txt")).isEqualTo(page.article());
                }
              }),
          entry(
              "found out once, used on a page that came later",
              (shell, ran) ->
                  assertThat(shell.read("clean.txt")).isEqualTo(SITE.get(39).article())),
          entry(
              "many files at a time; the output is the same for any number of jobs",
              RecipesIT::checkTree));

  /** What is in {@code clean} is what an undisturbed run of one job makes. */
  private static void checkTree(Shell shell, Ran ran) throws Exception {
    assertThat(shell.read("clean/7/page-17.txt")).isEqualTo(CLEAN.replace("Monday", "day 17"));
    shell.out("pith -o undisturbed pages");
    shell.assertSame("clean", "undisturbed");
  }

  private static void checkHook(Shell shell, Ran ran) throws Exception {
    shell.out("git add page.txt");
    Ran refused = shell.sh("git commit -q -m noisy");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out() + refused.err()).isEqualTo("page.txt\n");
    shell.out("pith -i page.txt; git add page.txt; git commit -q -m clean");
    assertThat(shell.out("git log --format=%s")).isEqualTo("clean\n");
    shell.out("git commit -q --allow-empty -m nothing");
  }

  /** A folder {@code pages} of small noisy pages in ten folders. */
  private static void pages(Shell shell) throws Exception {
    shell.tree("pages/%d/page-%d.txt", 100);
  }

  /** How many pages are in a folder. */
  private static int count(Shell shell, String name) throws Exception {
    return Integer.parseInt(shell.out("find " + name + " -name 'page*' | wc -l").strip());
  }

  static List<Recipe> recipes() throws IOException {
    List<Recipe> recipes = new ArrayList<>();
    StringBuilder script = null;
    for (String line : Files.readAllLines(Path.of("src/docs/using.md"))) {
      if (line.equals("```sh")) {
        script = new StringBuilder();
      } else if (line.equals("```") && script != null) {
        String name = script.substring(2, script.indexOf("\n"));
        recipes.add(new Recipe(name, script.toString()));
        script = null;
      } else if (script != null) {
        script.append(line).append('\n');
      }
    }
    return recipes;
  }

  @Test
  void looksAtEachRecipe() throws IOException {
    assertThat(recipes())
        .extracting(Recipe::name)
        .containsExactlyInAnyOrderElementsOf(CHECKS.keySet());
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void doesWhatItSays(Recipe recipe) throws Exception {
    Shell shell = new Shell(folder);
    for (String program : List.of("zstd", "jq", "git", "patch")) {
      if (recipe.script().contains(program)) {
        shell.requires(program);
      }
    }
    prepare(shell, recipe.script());
    Ran ran = shell.sh("set -e\n" + recipe.script());
    assertThat(ran.code()).as(ran.err()).isZero();
    requireNonNull(CHECKS.get(recipe.name())).of(shell, ran);
  }

  /** Puts there what the recipe reads. */
  private static void prepare(Shell shell, String script) throws Exception {
    shell.write("page.txt", NOISY);
    shell.write("big.txt", NOISY + "\f" + (CLEAN + "\f").repeat(20_000));
    shell.write("pages.jsonl", json(NOISY).repeat(3));
    shell.write("crawl.warc.wet", wet(NOISY).repeat(3));
    shell.out("gzip crawl.warc.wet");
    if (script.contains("zst")) {
      shell.out("zstd -q --rm pages.jsonl");
    }
    if (script.contains(".git")) {
      shell.out("git init -q; git config user.name pith; git config user.email pith@example.org");
    }
    if (script.contains(" pages")) {
      pages(shell);
    }
    if (script.contains(" site")) {
      boolean later = script.contains("new.txt");
      MadeSite.write(later ? SITE.subList(0, 39) : SITE, shell.folder().resolve("site"));
      shell.write("new.txt", SITE.get(39).text());
    }
    if (script.contains("skip")) {
      // Enough that it is killed in the middle.
      shell.tree("pages/%d/page-%d.txt", 1_000);
      shell.sh("pith -o clean pages & while [ ! -d clean/1 ]; do sleep 0.01; done; kill -9 $!");
      assertThat(count(shell, "clean")).isLessThan(count(shell, "pages"));
    }
  }
}
