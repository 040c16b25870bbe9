package dev.pith.phrase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhrasesTest {
  private static final Phrases PHRASES = Phrases.all();

  private static boolean is(Group group, String line) {
    return (PHRASES.groups(line) & group.bit()) != 0;
  }

  static List<String> languages() {
    return PhraseFiles.LANGUAGES;
  }

  private static int lead(String line) {
    return PHRASES.lead(line, Group.RELATED_LEAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONSENT    | Accept all cookies
          COPYRIGHT  | Alle Rechte vorbehalten
          SHARE      | Partager cet article
          SUBSCRIBE  | Suscríbete a nuestro boletín
          COMMENTS   | Оставить комментарий
          RELATED    | 相关阅读
          LOADING    | 読み込み中
          """)
  void findsAWholeLine(Group group, String line) {
    assertThat(is(group, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept all cookies that the browser offers",
        "Please accept all cookies",
        "Alle Rechte vorbehaltene Nachbarn",
        "相关阅读材料",
        "Shared",
        "Acceptall"
      })
  void findsNothingInALineThatOnlyHoldsAPhrase(String line) {
    assertThat(PHRASES.groups(line)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHARE THIS ARTICLE",
        "share this article",
        "Share This Article:",
        "» Share this article «",
        "[Share this article]",
        "  Share\u00a0this   article\t",
        "Share – this – article!",
        "🔗 Share this article"
      })
  void isBlindToCasePunctuationAndSpaces(String line) {
    assertThat(is(Group.SHARE, line)).isTrue();
  }

  @Test
  void takesFullWidthAndHalfWidthPunctuationForTheSame() {
    assertThat(is(Group.RELATED, "相关阅读：")).isTrue();
    assertThat(is(Group.RELATED, "【相关阅读】")).isTrue();
    assertThat(is(Group.COMMENTS, "コメント（3件）")).isTrue();
    assertThat(is(Group.COMMENTS, "コメント(3件)")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4 min read", "12 MIN READ", "1,200 min read", "4.5 min read"})
  void readsANumberWhereThePhraseHasOne(String line) {
    assertThat(is(Group.READ_TIME, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"four min read", "min read", "4 5 min read"})
  void readsNothingElseAsANumber(String line) {
    assertThat(is(Group.READ_TIME, line)).isFalse();
  }

  @Test
  void readsOneToSixWordsWhereThePhraseLeavesThemOpen() {
    assertThat(is(Group.SHARE, "Follow us on Facebook")).isTrue();
    assertThat(is(Group.SHARE, "Follow us on one two three four five six")).isTrue();
    assertThat(is(Group.SHARE, "Follow us on")).isFalse();
    assertThat(is(Group.SHARE, "Follow us on one two three four five six seven")).isFalse();
  }

  @Test
  void readsMoreIdeographsThanWords() {
    assertThat(is(Group.SHARE, "分享到新浪微博和朋友圈")).isTrue();
    assertThat(is(Group.SHARE, "分享到微博" + "新".repeat(12))).isTrue();
    assertThat(is(Group.SHARE, "分享到微博" + "新".repeat(13))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foto: dpa",
        "FOTO : Reuters / Example",
        "Foto/dpa",
        "Foto © dpa",
        "Autor: Jan Example",
        "来源：新华网",
        "Автор: Иван Пример",
        "Publicerad 3 maj 2026",
        "Publicerad: i dag",
        "Opublikowano: 3.5.2026",
        "Cập nhật: 10:30"
      })
  void findsACreditByWhatPartsItFromAName(String line) {
    assertThat(is(Group.BYLINE, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foto finish en la etapa reina",
        "Bild der Zerstörung nach dem Sturm",
        "Autor liest in der Bücherei",
        "Автор песни найден",
        "Megjelent az új menetrend",
        "Opublikowano nową listę leków",
        "Aktualizacja mapy szlaków",
        "Cập nhật giá vàng hôm nay",
        "Kaynak suyu bulundu",
        "来源于生活的艺术",
        "Oleh oleh khas Bali",
        "Más de 300 personas sin luz",
        "Mais de mil pessoas na praça",
        "Περισσότερα από 100 σχολεία κλειστά",
        "المزيد من الأمطار غدا"
      })
  void findsNoneInAHeadlineThatBeginsLikeOne(String line) {
    assertThat(PHRASES.groups(line)).isZero();
  }

  @Test
  void readsOpenWordsInFrontAndInTheMiddle() {
    assertThat(is(Group.COPYRIGHT, "The Harbour Post. All rights reserved.")).isTrue();
    assertThat(is(Group.SITE_TAIL, "The post Old bridge to close appeared first on Harbour Post."))
        .isTrue();
  }

  @Test
  void readsAnythingBehindAPhraseThatIsOpenAtItsEnd() {
    assertThat(is(Group.CONSENT, "We use cookies to make it work")).isTrue();
    assertThat(is(Group.CONSENT, "We use cookies to " + "make it ".repeat(25))).isTrue();
    assertThat(is(Group.CONSENT, "They say that we use cookies to make it work")).isFalse();
  }

  @Test
  void readsChineseAndJapaneseWithoutSpaces() {
    assertThat(is(Group.READ_TIME, "3分钟前")).isTrue();
    assertThat(is(Group.READ_TIME, "3 分钟前")).isTrue();
    assertThat(is(Group.READ_TIME, "この記事は約4分で読めます。")).isTrue();
    assertThat(is(Group.CONSENT, "接受所有cookie")).isTrue();
    assertThat(is(Group.CONSENT, "接受所有 Cookie")).isTrue();
  }

  @Test
  void readsTheTurkishDotlessIInEitherCase() {
    assertThat(is(Group.COPYRIGHT, "Tüm hakları saklıdır")).isTrue();
    assertThat(is(Group.COPYRIGHT, "TÜM HAKLARI SAKLIDIR")).isTrue();
    assertThat(is(Group.SKIP, "GİRİŞ YAP")).isTrue();
    assertThat(is(Group.SKIP, "Giriş yap")).isTrue();
  }

  @Test
  void readsBothApostrophes() {
    assertThat(is(Group.SUBSCRIBE, "S'abonner")).isTrue();
    assertThat(is(Group.SUBSCRIBE, "S’abonner")).isTrue();
    assertThat(is(Group.RELATED, "Editor's picks")).isTrue();
    assertThat(is(Group.RELATED, "Editor’s picks")).isTrue();
    assertThat(is(Group.RELATED, "Editors’ picks")).isTrue();
  }

  @Test
  void tellsAllGroupsOfALine() {
    assertThat(PHRASES.groups("Subscribe to our newsletter"))
        .isEqualTo(Group.SUBSCRIBE.bit() | Group.SITE_TAIL.bit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!!!", "🙂🙂", "\u0000", "\ud800", "Old bridge to close", "旧桥"})
  void knowsNothingOfOtherLines(String line) {
    assertThat(PHRASES.groups(line)).isZero();
    assertThat(lead(line)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: |Old bridge to close",
        "READ ALSO | |Old bridge to close",
        "Read also – |Old bridge to close",
        "Watch » |Old bridge to close",
        "Lesen Sie auch: |Alte Brücke wird gesperrt",
        "À lire aussi : |Le vieux pont ferme",
        "Читайте также: |Старый мост закрыт",
        "相关阅读：|旧桥将关闭",
        "あわせて読みたい：|古い橋が閉鎖へ"
      })
  void findsWhereTheHeadlineBeginsBehindALead(String line) {
    int at = line.lastIndexOf('|');
    String whole = line.substring(0, at) + line.substring(at + 1);
    assertThat(lead(whole)).isEqualTo(at);
  }

  @Test
  void findsALeadBeforeALongHeadlineToo() {
    assertThat(lead("相关阅读：" + "旧桥将关闭".repeat(30))).isEqualTo(5);
    assertThat(lead("Read more: " + "old bridge ".repeat(100))).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more",
        "Read more:",
        "Read more about the old bridge",
        "Read more than one book: it helps",
        "The more you read: the better",
        "Well-read more: a pun"
      })
  void findsNoLeadWhereNoHeadlineFollows(String line) {
    assertThat(lead(line)).isZero();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void findsEveryPhraseOfEveryFileInItsGroup(String language) throws IOException {
    for (Map.Entry<String, List<Group>> phrase : phrases(language).entrySet()) {
      String line =
          phrase
              .getKey()
              .replace("<n>", "7")
              .replace(" <:>", ":")
              .replace("<\"> <**>", "\"and so on\"")
              .replace("<date> <*>", "4.5.2021")
              .replace("<network>", "WhatsApp")
              .replace("<**>", "and so on")
              .replace("<*>", "Example");
      for (Group group : phrase.getValue()) {
        assertThat(is(group, line)).as("%s: [%s] %s", language, group, phrase.getKey()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasNoPhraseTwiceInAFile(String language) throws IOException {
    for (Map.Entry<String, List<Group>> phrase : phrases(language).entrySet()) {
      List<Group> whole = new ArrayList<>(phrase.getValue());
      // A phrase may also lead to a headline, and may also end a page.
      whole.remove(Group.RELATED_LEAD);
      whole.remove(Group.SITE_TAIL);
      assertThat(whole.size()).as("%s: %s", phrase.getKey(), whole).isLessThanOrEqualTo(1);
    }
  }

  /** The phrases of a file and the groups under which they stand there. */
  private static Map<String, List<Group>> phrases(String language) throws IOException {
    String file = "/dev/pith/phrases/" + language + ".txt";
    Map<String, List<Group>> phrases = new HashMap<>();
    try (InputStream in = requireNonNull(PhrasesTest.class.getResourceAsStream(file))) {
      Group group = Group.SHARE;
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (line.startsWith("[")) {
          group = Group.named(line.substring(1, line.indexOf(']')));
        } else if (!line.isBlank() && !line.startsWith("# ")) {
          phrases.computeIfAbsent(line, l -> new ArrayList<>()).add(group);
        }
      }
    }
    assertThat(phrases).isNotEmpty();
    return phrases;
  }

  @Test
  void rejectsAGroupThatDoesNotExist() {
    assertThatThrownBy(() -> Group.named("read-tine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("READ_TINE");
  }

  @Test
  void looksAtLongAndHostileLinesFast() {
    List<String> lines =
        List.of(
            "a".repeat(50_000_000),
            "share ".repeat(2_000_000),
            "7 ".repeat(2_000_000),
            "分享到".repeat(2_000_000),
            "© ".repeat(2_000_000),
            "'".repeat(10_000_000),
            "1.".repeat(5_000_000),
            " ".repeat(10_000_000),
            "\ud800".repeat(1_000_000));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String line : lines) {
            assertThat(PHRASES.groups(line)).isZero();
            assertThat(lead(line)).isZero();
          }
        });
  }

  @Test
  void looksAtManyLinesThatAlmostMatchFast() {
    String almost = "the post " + "the post ".repeat(28) + "appeared first off";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 20_000; i++) {
            assertThat(PHRASES.groups(almost)).isZero();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share on X",
        "Click to share on Facebook (Opens in new window)",
        "Teilen auf WhatsApp",
        "Compartir en Twitter",
        "Udostępnij na Facebooku",
        "Поделиться в Одноклассниках",
        "Facebookでシェアする",
        "分享到微信朋友圈",
        "Siga o Diário no Google Notícias"
      })
  void findsALinkThatSharesOnANetwork(String line) {
    assertThat(is(Group.SHARE, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share on the rise",
        "Share this house with a ghost",
        "Teilen auf Augenhöhe",
        "Compartir en familia",
        "Siga o jogo no Maracanã",
        "Delen op de werkvloer",
        "Dela på notan",
        "Del på midten",
        "Поделиться в семье",
        "家族でシェアする",
        "分享到此结束",
        "Theo dõi bóng đá trên truyền hình",
        "Bagikan di hari Jumat"
      })
  void leavesSharingWithoutANetworkAlone(String line) {
    assertThat(PHRASES.groups(line)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 thoughts on “Old bridge to close”",
        "12 Kommentare zu „Alte Brücke wird gesperrt“",
        "12 commentaires sur « Le vieux pont ferme »",
        "You must be logged in to post a comment."
      })
  void findsTheHeadOfComments(String line) {
    assertThat(is(Group.COMMENTS, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 thoughts on leadership",
        "7 responses to climate change",
        "3 Kommentare zu Goethe",
        "10 comentarios en voz alta",
        "You must be logged in to the server as root",
        "Log in or register to GitHub"
      })
  void leavesAHeadlineAloneThatCountsThoughts(String line) {
    assertThat(PHRASES.groups(line)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last updated: yesterday",
        "Last updated 4 May 2021",
        "Aktualisiert am 04.05.2021",
        "Publié le 4 mai 2021",
        "Päivitetty 4.5. klo 10",
        "更新日 2021年5月4日",
        "发布时间：昨天"
      })
  void findsALabelBeforeADate(String line) {
    assertThat(is(Group.BYLINE, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Megjelent 12 új magyar regény",
        "Publicado el nuevo decreto",
        "Pubblicato in Italia",
        "Última actualización de los precios",
        "Geplaatst op de werelderfgoedlijst",
        "Giriş tarihi değişti",
        "公開日が決定した新作映画",
        "发布时间曝光",
        "Cập nhật 5 quy định mới"
      })
  void leavesAHeadlineAloneThatBeginsLikeADate(String line) {
    assertThat(PHRASES.groups(line)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RELATED   | اقرأ أيضًا
          RELATED   | اقرا ايضا
          RELATED   | الأكـــثر قراءة
          SHARE     | شارِك
          SHARE     | اشتراک‌گذاری
          SHARE     | اشتراك گذاري
          RELATED   | آخرين اخبار
          SKIP      | שִׁכְחַת סִיסְמָה
          SKIP      | और पढ\u093cें
          SKIP      | और पढें
          SKIP      | और प\u095dें
          READ_TIME | ५ मिनट पहले
          READ_TIME | ৫ মিনিট আগে
          SKIP      | আরও প\u09dcুন
          SKIP      | আরও প\u09a1\u09bcুন
          RELATED   | ताज\u093cा ख\u093cबरें
          SKIP      | मुख्\u200dय सामग्री पर जाएँ
          """)
  void findsAPhraseHoweverItsLettersAreWritten(Group group, String line) {
    assertThat(is(group, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"۵ دقیقه پیش", "٥ دقیقه پیش", "منذ ٥ دقائق", "منذ ١٥ ساعة", "۱٬۲۰۰ بازدید", "３分前"})
  void readsTheDigitsOfOtherScripts(String line) {
    assertThat(is(Group.READ_TIME, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 นาทีที่แล้ว", "5นาทีที่แล้ว", "อ่าน 5 นาที", "อ่าน5นาที"})
  void partsTheWordsOfThaiFromNumbers(String line) {
    assertThat(is(Group.READ_TIME, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"แชร์บน Facebook", "แชร์บนFacebook"})
  void partsTheWordsOfThaiFromNames(String line) {
    assertThat(is(Group.SHARE, line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "آخرین اخباری که شنیدم",
        "عکس یادگاری با قهرمان شهر",
        "نظر مردم درباره پل تازه",
        "แชร์ประสบการณ์เที่ยวเกาะ",
        "ข่าวล่าสุดจากเกาะ",
        "ภาพสวยจากยอดเขา",
        "Podeľte sa o svoje skúsenosti",
        "Autor knihy číta deťom",
        "Снимка от миналия век",
        "Коментари на политиците за бюджета",
        "תגובות חריפות להחלטה",
        "צילום מהאוויר של הגשר",
        "Objavljeno novo istraživanje o moru",
        "Autor romana gostuje u knjižnici",
        "Објављено ново истраживање",
        "Comparteix pis al centre",
        "Foto finish a l'última etapa",
        "लेखक ने गाँव में पढ़ी कविता",
        "फोटो में देखें नया पुल",
        "Paskelbta nauja tvarka",
        "Autorius skaitė savo knygą",
        "Publicēts jauns romāns",
        "Lasi grāmatas un atpūties",
        "Avaldatud on uus romaan",
        "Jaga rõõmu sõpradega",
        "Objavljena nova pravila v prometu",
        "Deli mesta brez elektrike",
        "Kongsi pengalaman anda di pantai",
        "Gambar bulan penuh",
        "ছবি এঁকে পুরস্কার পেল শিশুরা",
        "মন্তব্য নিয়ে বিতর্ক"
      })
  void leavesHeadlinesOfTheseLanguagesAlone(String line) {
    assertThat(PHRASES.groups(line)).isZero();
  }
}
