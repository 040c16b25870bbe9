package dev.pith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColourTest {
  @ParameterizedTest
  @CsvSource({
    "auto,   true,  ,   true",
    "auto,   true,  '', true",
    "auto,   true,  1,  false",
    "auto,   true,  0,  false",
    "auto,   false, ,   false",
    "always, false, 1,  true",
    "never,  true,  ,   false",
  })
  void followsWhatWasTypedThenTheEnvironmentThenTheTerminal(
      String name, boolean terminal, String noColor, boolean on) {
    assertThat(Colour.named(name).isOn(terminal, noColor)).isEqualTo(on);
  }

  @Test
  void knowsAllItsNames() {
    assertThat(Colour.NAMES).hasSize(Colour.values().length).allSatisfy(Colour::named);
    assertThatThrownBy(() -> Colour.named("sometimes"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
