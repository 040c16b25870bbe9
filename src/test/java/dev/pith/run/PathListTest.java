package dev.pith.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class PathListTest {
  @Test
  void takesOnePathALine() {
    assertThat(list("a\nb c\r\n\n\r\né\n", false)).containsExactly("a", "b c", "é");
  }

  @Test
  void takesTheLastPathWithoutALineEnd() {
    assertThat(list("a\nb", false)).containsExactly("a", "b");
    assertThat(list("a\0b", true)).containsExactly("a", "b");
  }

  @Test
  void leavesLineEndsInPathsAloneWhereNulEndsThem() {
    assertThat(list("a\nb\0\0c\r\n\0", true)).containsExactly("a\nb", "c\r\n");
  }

  @Test
  void leavesSpacesAndOtherCarriageReturnsAlone() {
    assertThat(list(" a \nb\rc\nd\r", false)).containsExactly(" a ", "b\rc", "d\r");
  }

  @Test
  void isEmptyForAnEmptyList() {
    assertThat(list("", false)).isEmpty();
    assertThat(list("\n\n", false)).isEmpty();
    assertThatThrownBy(() -> Walk.list(stream(""), true).next())
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void saysThatALongLineIsNoPath() {
    Iterator<String> list = Walk.list(stream("a\n" + "x".repeat(70_000)), false);
    assertThat(list.next()).isEqualTo("a");
    assertThatThrownBy(list::hasNext)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("a path of more than 65536 bytes: is this a list?");
  }

  @Test
  void saysWhyTheListCannotBeRead() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    assertThatThrownBy(() -> Walk.list(broken, false).hasNext())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Stream closed");
  }

  private static List<String> list(String text, boolean nul) {
    List<String> paths = new ArrayList<>();
    Walk.list(stream(text), nul).forEachRemaining(paths::add);
    return paths;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
