package dev.pith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.pith.filter.Filter;
import dev.pith.filter.Filters;
import dev.pith.page.Edit;
import dev.pith.page.Reason;
import dev.pith.page.Verdict;
import dev.pith.phrase.Group;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written about pith is true of it. */
final class DocsTest {
  private static final Path PAGES = Path.of("src/docs/filters");
  private static final Path README = Path.of("README.md");

  static List<Filter> filters() {
    return Filters.all();
  }

  private static String page(Filter filter) throws IOException {
    return Files.readString(PAGES.resolve(filter.name() + ".md"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void hasAPageForEachFilter(Filter filter) throws IOException {
    assertThat(PAGES.resolve(filter.name() + ".md")).exists();
    assertThat(page(filter)).startsWith("# " + filter.name() + "\n");
  }

  @Test
  void hasPagesOfFiltersAlone() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(Filters.names());
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  void hasAHeadingForEachRule(Filter filter) throws Exception {
    Set<String> rules = rules(filter.getClass());
    if (filter.name().equals("page-furniture")) {
      rules.addAll(groups(filter.getClass()));
    }
    assertThat(headings(filter)).containsAll(rules);
  }

  /** A rule may live in a class that helps a filter: then one of the pages has its heading. */
  @Test
  void hasAHeadingForEachRuleOfTheirHelpers() throws Exception {
    Set<String> headings = new TreeSet<>();
    for (Filter filter : filters()) {
      headings.addAll(headings(filter));
    }
    Set<String> rules = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.pith.filter")) {
      rules.addAll(rules(type.reflect()));
    }
    assertThat(rules).hasSizeGreaterThan(filters().size());
    assertThat(headings).containsAll(rules);
  }

  /** Whatever filters say of the seeds' pages, in the end. */
  @Test
  void hasAHeadingForEachReasonGivenToASeed() throws IOException {
    for (Filter filter : filters()) {
      assertThat(headings(filter)).containsAll(given(filter));
    }
  }

  private static Set<String> given(Filter filter) {
    Set<String> given = new TreeSet<>();
    for (Seed seed : Seed.all()) {
      Ran ran = Ran.on(seed.input(), "--explain", "-f", Seed.syntax(seed.extension()));
      Matcher rule = Pattern.compile("[\t,]" + filter.name() + "/([a-z-]+)").matcher(ran.out());
      while (rule.find()) {
        given.add(rule.group(1));
      }
    }
    return given;
  }

  private static List<String> headings(Filter filter) throws IOException {
    return page(filter)
        .lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3).strip())
        .toList();
  }

  private static Set<String> rules(Class<?> type) throws IllegalAccessException {
    Set<String> rules = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        Object value = field.get(null);
        if (value instanceof Reason reason) {
          rules.add(reason.rule());
        } else if (value instanceof Verdict verdict && verdict != Verdict.KEEP) {
          rules.add(new Edit("", verdict).reason().rule());
        }
      }
    }
    return rules;
  }

  private static Set<String> groups(Class<?> type) throws IllegalAccessException {
    Set<String> groups = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        if (field.get(null) instanceof List<?> list) {
          for (Object item : list) {
            if (item instanceof Group group) {
              groups.add(group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
          }
        }
      }
    }
    assertThat(groups).isNotEmpty();
    return groups;
  }

  @ParameterizedTest
  @MethodSource("filters")
  void namesEachOptionOnItsPage(Filter filter) throws IOException {
    for (RecordComponent option : filter.getClass().getRecordComponents()) {
      String name = option.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      assertThat(page(filter)).contains("`" + name + "`");
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  void listsEachFilterByTheFirstSentenceOfItsJavadoc(Filter filter) throws IOException {
    Properties sentences = new Properties();
    try (Reader in =
        Files.newBufferedReader(Path.of("src/main/resources/dev/pith/filters.properties"), UTF_8)) {
      sentences.load(in);
    }
    assertThat(sentences.getProperty(filter.name())).isEqualTo(firstSentence(filter));
    assertThat(sentences.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(Filters.names());
  }

  private static String firstSentence(Filter filter) throws IOException {
    String name = filter.getClass().getSimpleName();
    String source = Files.readString(Path.of("src/main/java/dev/pith/filter", name + ".java"));
    int end = source.indexOf("public record " + name + "(");
    int begin = source.lastIndexOf("/**", end);
    assertThat(begin).isPositive();
    String words =
        source
            .substring(begin + 3, end)
            .lines()
            .map(line -> line.replaceFirst("^ *\\*", "").strip())
            .collect(joining(" "))
            .strip();
    return words.substring(0, words.indexOf(". ") + 1);
  }

  @Test
  void givesCommandsInTheReadmeThatRun() throws IOException {
    List<String> commands = commands(Files.readString(README));
    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      Ran ran = run(command);
      assertThat(ran.code()).as("%s: %s", command, ran.err()).isZero();
      assertThat(ran.out()).as(command).isNotEmpty();
    }
  }

  /** The lines of blocks fenced as {@code sh} that run pith. */
  private static List<String> commands(String markdown) {
    List<String> commands = new ArrayList<>();
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        fenced = line.equals("```sh");
      } else if (fenced && line.startsWith("scripts/pith")) {
        commands.add(line);
      }
    }
    return commands;
  }

  /** Runs what a shell would, up to a comment, a pipe or a file to write to. */
  private static Ran run(String command) throws IOException {
    List<String> args = new ArrayList<>();
    byte[] in = {};
    List<String> words = Pattern.compile("\\s+").splitAsStream(command).toList();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("#") || word.equals("|") || word.startsWith(">")) {
        break;
      }
      if (word.equals("<")) {
        in = Files.readAllBytes(Path.of(words.get(++i)));
      } else {
        args.add(word);
      }
    }
    return Ran.on(in, args.toArray(new String[0]));
  }

  @Test
  void namesNoMachinesPaths() throws IOException {
    Pattern machine = Pattern.compile("/(work|tmp|root|home/[a-z]+|Users/[a-z]+)" + "/");
    List<String> found = new ArrayList<>();
    for (String root :
        List.of("src", "scripts", "seeds", ".ci", ".mvn", "README.md", "CHANGELOG.md", "pom.xml")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher path = machine.matcher(text(file));
          if (path.find()) {
            found.add(file + ": " + path.group());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static String text(Path file) throws IOException {
    try {
      return requireNonNull(Files.readString(file));
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
