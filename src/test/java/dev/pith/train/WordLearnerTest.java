package dev.pith.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.filter.Chain;
import dev.pith.model.Made;
import dev.pith.model.Words;
import dev.pith.page.Syntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordLearnerTest {
  private static final String NEWS = "The storm closed all schools along the coast.";
  private static final String SHOP = "This billhook has a handle made of ash.";
  private static final String MENU = "Privacy policy";

  private static Example page(String text, String gold, String type) {
    return Example.of(new Reviewed(text, gold, Syntax.TEXT, type, 0, ""), new Chain(List.of()), 1);
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int page = 0; page < 40; page++) {
      boolean isNews = page % 4 > 0;
      String gold = isNews ? NEWS : SHOP;
      String text = page % 2 == 0 ? gold + "\n" + MENU + "\n" : MENU + "\n" + gold + "\n";
      examples.add(page(text, gold, isNews ? "news" : "shop"));
    }
    return examples;
  }

  @Test
  void learnsWhatWordsSayWhicheverIsReadFirst() {
    List<Example> examples = examples();
    List<Example> reversed = new ArrayList<>(examples);
    Collections.reverse(reversed);
    for (List<Example> pages : List.of(examples, reversed)) {
      Words words = WordLearner.learn(pages, List.of());
      assertThat(Made.wording(words, NEWS)).isGreaterThan(Made.wording(words, MENU) + 1);
      assertThat(Made.wording(words, "storm")).isGreaterThan(Made.wording(words, "policy"));
      assertThat(Made.wording(words, MENU)).isNegative();
    }
  }

  @Test
  void knowsNothingOfWordsItHasNotMet() {
    Words words = WordLearner.learn(examples(), List.of());
    assertThat(Made.wording(words, "xylophone quartets")).isEqualTo(words.bias());
  }

  @Test
  void learnsWhatKindOfPageItIs() {
    List<String> types = List.of("news", "shop");
    Words words = WordLearner.learn(examples(), types);
    assertThat(Made.type(words, NEWS, 0)).isGreaterThan(Made.type(words, NEWS, 1));
    assertThat(Made.type(words, SHOP, 1)).isGreaterThan(Made.type(words, SHOP, 0));
  }

  @Test
  void learnsWherePagesSayNoType() {
    Words words = WordLearner.learn(examples(), List.of());
    assertThat(Made.type(words, NEWS, 0)).isEqualTo(Made.type(words, NEWS, 6));
  }

  @Test
  void namesTypesTheMostFrequentFirst() {
    assertThat(WordLearner.types(examples())).containsExactly("news", "shop");
    assertThat(WordLearner.types(List.of(page(NEWS, NEWS, "")))).isEmpty();
  }

  @Test
  void namesNoMoreTypesThanTheTableHasRoomFor() {
    List<Example> examples = new ArrayList<>(examples());
    for (int type = 0; type < 20; type++) {
      examples.add(page(NEWS, NEWS, "type " + type));
    }
    assertThat(WordLearner.types(examples)).hasSize(Words.TYPES).startsWith("news", "shop");
  }
}
