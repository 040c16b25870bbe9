package dev.pith.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BlockTest {
  private static List<Block> blocks(String text) {
    return new Draft(Page.of("test", Syntax.TEXT, text)).blocks();
  }

  private static final String WRAPPED =
      """
      The roads are still under water, and the mayor asked all families to
      stay at home until the pumps have done their work. The buses will run
      again on Thursday morning, and the ferry on Friday if the wind allows
      it.
      """;

  @Test
  void isOneLineOnAPageThatWasNotWrapped() {
    assertThat(blocks("One\n\n  - two\nthree\n"))
        .extracting(Block::text)
        .containsExactly("One", "two", "three");
  }

  @Test
  void isTheWholeOfAWrappedParagraph() {
    Block block = blocks(WRAPPED).get(0);
    assertThat(block.lines()).hasSize(4);
    assertThat(block.text()).isEqualTo(WRAPPED.strip().replace('\n', ' '));
    assertThat(block.shape()).isEqualTo(Shape.of(block.text()));
    assertThat(block.first().number()).isEqualTo(1);
  }

  @Test
  void saysWhatAnotherSaysHoweverItIsWrapped() {
    Block wrapped = blocks(WRAPPED).get(0);
    Block line = blocks(WRAPPED.strip().replace('\n', ' ')).get(0);
    assertThat(wrapped.says(line)).isTrue();
    assertThat(line.says(wrapped)).isTrue();
  }

  @Test
  void doesNotSayWhatDiffersInADigit() {
    List<Block> parts = blocks("Part 1\nPart 2\n");
    assertThat(parts.get(0).shape().fold()).isEqualTo(parts.get(1).shape().fold());
    assertThat(parts.get(0).says(parts.get(1))).isFalse();
  }
}
