package dev.pith.filter;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pith.page.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CharactersTest {
  private static final Cleaned CLEANED = Cleaned.by(new Characters());

  @Test
  void decodesEntitiesByName() {
    assertThat(
            CLEANED.text(
                """
                Caf&eacute; &amp; bar
                &ldquo;No hurry&rdquo; &mdash; they&apos;re &quot;open&quot;
                2 &lt; 3 &euro;
                """))
        .isEqualTo(
            """
            Café & bar
            “No hurry” — they're "open"
            2 < 3 €
            """);
  }

  @Test
  void decodesEntitiesByNumber() {
    assertThat(CLEANED.text("it&#8217;s &#x2014; &#X41; &#128512;")).isEqualTo("it’s — A 😀");
  }

  @Test
  void readsTheNumbersOfWindowsAsWindowsMeantThem() {
    assertThat(CLEANED.text("it&#146;s &#150; 5 &#128;")).isEqualTo("it’s – 5 €");
  }

  @Test
  void decodesWhatWasEscapedTwice() {
    assertThat(CLEANED.text("Salt &amp;amp; Sons, it&amp;#8217;s &amp;lt;here&amp;gt;"))
        .isEqualTo("Salt & Sons, it’s <here>");
  }

  @Test
  void decodesTheEntitiesOfALinkInText() {
    assertThat(CLEANED.text("http://cafe.example/book?table=1&amp;day=2"))
        .isEqualTo("http://cafe.example/book?table=1&day=2");
  }

  @Test
  void dropsSoftHyphensAndCharactersWithoutWidth() {
    assertThat(CLEANED.text("soft\u00adware for any\u200bbody\u2060, \ufeffhere"))
        .isEqualTo("software for anybody, here");
    assertThat(CLEANED.text("soft&shy;ware, any&#8203;body")).isEqualTo("software, anybody");
  }

  @Test
  void dropsControlCharacters() {
    assertThat(CLEANED.text("a\u0000b\u0007c\u001bd\u007fe")).isEqualTo("abcde");
  }

  @Test
  void leavesHalvesOfWronglyDecodedLettersAlone() {
    String mojibake = "When you\u00e2\u0080\u0099re here";
    assertThat(CLEANED.text(mojibake)).isEqualTo(mojibake);
  }

  @Test
  void leavesAZeroWidthSpaceBesideAPlainOneAlone() {
    String line = "The \u200b\u200bsilk-glide switch";
    assertThat(CLEANED.text(line)).isEqualTo(line);
    assertThat(CLEANED.text("\u200bThe silk\u200bglide")).isEqualTo("The silkglide");
  }

  @Test
  void turnsOddSpacesIntoOnePlainSpace() {
    assertThat(CLEANED.text("3\u202f500\u00a0ml, a\u2003b, sign.&nbsp; Push \u00a0 it"))
        .isEqualTo("3 500 ml, a b, sign. Push it");
  }

  @Test
  void dropsOddSpacesAtTheEndOfALine() {
    assertThat(CLEANED.text("One.\u00a0\nTwo.&nbsp;&nbsp;\nThree.\u00a0\r\nFour."))
        .isEqualTo("One.\nTwo.\nThree.\r\nFour.");
  }

  @Test
  void keepsIndentationAsDeepAsItWas() {
    assertThat(CLEANED.text("Poem:\n\u00a0\u00a0and a line\n \u00a0 \u2003and more\n"))
        .isEqualTo("Poem:\n  and a line\n    and more\n");
  }

  @Test
  void leavesALineOfOneOddSpaceBlank() {
    assertThat(CLEANED.text("One.\n&nbsp;\nTwo.\n")).isEqualTo("One.\n \nTwo.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cafe.example/book?table=1&copy=2",
        "AT&T; R&D, Q&A; a && b; fish & chips;",
        "&; &#; &#x; &#xZZ; &#12x; &bogus; &amp",
        "&#+65; &#-1; &#0; &#10; &#13; &#27; &#xD800; &#x110000; &#99999999999;",
        "&thisnameistoolongtobethenameofanyentity;"
      })
  void leavesAmpersandsAloneThatBeginNoEntity(String line) {
    assertThat(CLEANED.text(line)).isEqualTo(line);
  }

  @Test
  void leavesTabsAndPlainSpacesAlone() {
    String text = "a  b\tc   \n\tindented\n  too\nform\ffeed\n";
    assertThat(CLEANED.text(text)).isEqualTo(text);
  }

  @Test
  void leavesCarriageReturnsAlone() {
    assertThat(CLEANED.text("One.\r\nTwo &amp; three.\r\n")).isEqualTo("One.\r\nTwo & three.\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "می\u200cخواهم", // Persian: parts the prefix from the verb
        "क्\u200dष", // Hindi: shapes the letter
        "👨\u200d👩\u200d👧", // one family
        "ภาษา\u200bไทย", // Thai: where a line may break
        "東京\u3000大阪", // a space as wide as the characters
        "abc \u200fעברית\u200e abc" // which way the text runs
      })
  void leavesJoinersAndSpacesAloneThatTheScriptNeeds(String line) {
    assertThat(CLEANED.text(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Grüße aus Köln, où ça? ¿Qué? “Yes” – ‘no’ … «oui» 100 €",
        "Вчера вечером порт закрыли.",
        "港口东闸门六月重新开放。",
        "港の東の水門が六月に開く。",
        "أغلقت العاصفة المدارس.",
        "พายุทำให้โรงเรียนปิด"
      })
  void leavesLettersOfAllScriptsAlone(String line) {
    assertThat(CLEANED.text(line)).isEqualTo(line);
  }

  @Test
  void leavesIndentedCodeAlone() {
    String text =
        """
        The part that prints the menu:

            line = day.replace("&", "&amp;")
            line = line.replace(" ", "&nbsp;")

        """;
    assertThat(CLEANED.text(text)).isEqualTo(text);
  }

  @Test
  void leavesFencedCodeAlone() {
    String text =
        """
        ```
        &lt;b&gt; &eacute; so\u00adft
        ```
        Outside, &eacute; is decoded.
        """;
    assertThat(CLEANED.text(text)).isEqualTo(text.replace("Outside, &eacute;", "Outside, é"));
  }

  @Test
  void leavesEntitiesAloneThatWouldBecomeSyntaxInMarkdown() {
    String text =
        """
        Write &lt;b&gt; for bold, &#42;this&#42; for stars, and &amp;lt; for an angle.
        """;
    assertThat(CLEANED.markdown(text)).isEqualTo(text);
  }

  /** Decoded, they would end the title that they stand in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[bar](/bar \"say &quot;open&quot;\") now",
        "[bar](/bar 'they&#39;re open') now",
        "<a href=\"/bar\" title=\"say &quot;open&quot;\">bar</a>",
        "<a title='they&#39;re open'>bar</a>"
      })
  void leavesQuotesInTitlesOfMarkdownAlone(String line) {
    assertThat(CLEANED.markdown(line + "\n")).isEqualTo(line + "\n");
  }

  @Test
  void decodesEntitiesInMarkdownThatCannotBecomeSyntax() {
    assertThat(CLEANED.markdown("Caf&eacute; &amp; bar, it&#39;s &quot;open&quot;\u00a0now"))
        .isEqualTo("Café & bar, it's \"open\" now");
  }

  @Test
  void leavesCodeSpansInMarkdownAlone() {
    assertThat(CLEANED.markdown("`&eacute;\u00ad` is &eacute;, ``a`&eacute;`` too, ` &eacute;"))
        .isEqualTo("`&eacute;\u00ad` is é, ``a`&eacute;`` too, ` é");
  }

  @Test
  void makesNoCodeOfIndentationInMarkdown() {
    String text = "\u00a0\u00a0\u00a0\u00a0Indented by hand.";
    assertThat(CLEANED.markdown(text)).isEqualTo(text);
    assertThat(CLEANED.markdown(text.replace("\u00a0", "&nbsp;"))).isEqualTo(text);
  }

  @Test
  void saysWhy() {
    assertThat(CLEANED.why("Plain.\nCaf&eacute;\u00a0bar\nso\u00adft\n"))
        .containsExactly("2 characters/entity", "3 characters/unseen");
  }

  @Test
  void changesNothingASecondTime() {
    String once = CLEANED.text("&amp;amp;nbsp; a\u00a0\u00adb \u0096 &#8203;c\u00a0\n");
    assertThat(CLEANED.draft(Syntax.TEXT, once).isTouched()).isFalse();
  }

  @Test
  void takesNoLongerThanALineIsLong() {
    String page =
        "&".repeat(1 << 20) + "\n" + "\u00a0".repeat(1 << 20) + "\n" + "`".repeat(1 << 20);
    assertTimeoutPreemptively(ofSeconds(20), () -> CLEANED.text(page));
    assertTimeoutPreemptively(ofSeconds(20), () -> CLEANED.markdown(page));
  }
}
