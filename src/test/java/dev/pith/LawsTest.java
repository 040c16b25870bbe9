package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.pith.filter.Chain;
import dev.pith.filter.Filter;
import dev.pith.page.Draft;
import dev.pith.page.Edit;
import dev.pith.page.Line;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What holds for every chain of filters in any order on any page. {@code -Dpith.laws.seed=7
 * -Dpith.laws.pages=10000} tries others. A case that fails is made as small as it gets before it is
 * shown.
 */
final class LawsTest {
  private static final List<Case> CASES =
      Case.random(Long.getLong("pith.laws.seed", 1), Integer.getInteger("pith.laws.pages", 300));

  private static void hold(Predicate<Case> law) {
    for (Case random : CASES) {
      if (!law.test(random)) {
        Case small = random.shrunk(law);
        fail("%s%nbecomes%n%s", small, lines(small.clean(small.text())));
      }
    }
  }

  private static String lines(String text) {
    return text.lines().map(line -> "  |" + line + "|\n").collect(Collectors.joining());
  }

  @Test
  void keepsStandingLinesInOrder() {
    hold(
        random -> {
          int last = 1;
          for (Line line : random.draft().standing()) {
            if (line.number() < last || line.number() > random.lines().size()) {
              return false;
            }
            last = line.number();
          }
          return true;
        });
  }

  @Test
  void signsEveryChangedLineAndNoOther() {
    hold(random -> isSigned(random.draft(), random.chain()));
  }

  private static boolean isSigned(Draft draft, Chain chain) {
    Map<Integer, List<String>> standing = new HashMap<>();
    for (Line line : draft.standing()) {
      standing.computeIfAbsent(line.number(), n -> new ArrayList<>()).add(line.raw());
    }
    Set<String> names = chain.filters().stream().map(Filter::name).collect(Collectors.toSet());
    int lines = draft.page().lines().size();
    for (Line line : draft.page().lines()) {
      List<String> left = standing.getOrDefault(line.number(), List.of());
      List<Edit> trail = draft.trail(line);
      if (left.equals(List.of(line.raw())) != trail.isEmpty()) {
        return false;
      }
      boolean dropped = false;
      for (Edit edit : trail) {
        dropped |= edit.verdict() instanceof Verdict.Drop;
        if (!names.contains(edit.filter()) || edit.reason().witness() > lines) {
          return false;
        }
      }
      if (left.isEmpty() && !dropped) {
        return false;
      }
    }
    return true;
  }

  @Test
  void givesTheSameBytesForTheSameInput() {
    hold(
        random -> {
          for (Syntax target : Syntax.values()) {
            String text = random.text();
            if (!random.clean(text, target).equals(random.clean(text, target))) {
              return false;
            }
          }
          return true;
        });
  }

  @Test
  void survivesSerialisation() {
    hold(
        random -> {
          Chain copy = copy(random.chain());
          Case again = new Case(copy, random.syntax(), random.lines(), random.closed());
          return copy.equals(random.chain())
              && copy.toString().equals(random.chain().toString())
              && again.clean(again.text()).equals(random.clean(random.text()));
        });
  }

  private static Chain copy(Chain chain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(chain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Chain) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void neverEmptiesAPage() {
    hold(random -> !says(random.text()) || says(random.clean(random.text())));
  }

  /** Whether there are letters or digits in {@code text}. */
  private static boolean says(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }

  @Test
  void leavesWhatItsUserWouldKeepAsItStands() {
    hold(
        random -> {
          Draft draft = random.draft();
          for (Line line : draft.page().lines()) {
            if (random.keeps(line.text()) && !draft.trail(line).isEmpty()) {
              return false;
            }
          }
          return true;
        });
  }

  @Test
  void changesNothingTheSecondTime() {
    hold(
        random -> {
          String once = random.clean(random.text());
          return random.clean(once).equals(once);
        });
  }

  @Test
  void givesForCrlfWhatItGivesForLf() {
    hold(
        random -> {
          String lf = random.clean(random.text());
          // A page of one line without a line end cannot say which it would have.
          return !random.text().contains("\n")
              || random.clean(crlf(random.text())).equals(crlf(lf));
        });
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }

  @Test
  void areTriedOnPagesOfWhichMostChange() {
    long changed = CASES.stream().filter(random -> random.draft().isTouched()).count();
    assertThat(changed).isGreaterThan(CASES.size() / 2);
  }
}
