package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RelatedLinksTest {
  private static final Cleaned CLEANED =
      new Cleaned(
          Filters.named(Filters.preset("standard"), List.of("related-links", "blank-lines")));

  /** What the head and foot of a web page look like when nobody has cleaned it. */
  private static final String MENU =
      """
      Skip to content
      Home
      News
      Sport
      About us
      Contact
      Log in
      """;

  private static final String FOOTER =
      """
      Privacy policy
      © 2021 The Harbour Post. All rights reserved.
      """;

  private static final String BRIDGE =
      """
      The city council decided on Monday to close the old bridge across the river for nine weeks, so that it can be repaired.
      The bridge was built in 1911 and has been repaired four times, most recently after the flood, when the river damaged its pillars.
      While the bridge is closed the buses take Mill Street, and the council will see whether a ferry across the river can be paid for.
      The ferry would cost the city two hundred crowns an hour, and the council wants to hear from the owners of the boats first.
      """;

  /** More of the same. */
  private static final String ROAD =
      """
      On Mill Street the council will put up signs for the buses, and the old bridge gets a lamp so that nobody walks into the fence at night.
      When the bridge was closed after the flood, the buses took Mill Street for a year, and the owners of the shops wrote to the council.
      The council answered that the bridge belonged to the city and the river to the crown, and that both had to wait until the flood was over.
      This time the council has asked the owners of the shops first, and most of them would rather close the bridge in winter, when the river is high.
      The repairs are paid for by the city, which has saved for the bridge since the flood, and by the crown, which owns the pillars in the river.
      If the pillars turn out to be damaged worse than the council believes, the bridge will stay closed for longer, and the buses on Mill Street.
      """;

  private static final String HEADLINES =
      """
      Seven desks for small rooms compared
      How many hours does a parrot sleep?
      Investors return to brewery shares
      """;

  /** First paragraph, cue, two headlines, last paragraph. */
  static List<Arguments> languages() {
    return List.of(
        Arguments.of(
            "en",
            "The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which"
                + " begin in June, when the river is low and the schools are shut.",
            "More on this topic",
            "Ferry to run twice as often from June",
            "Mayor opens new library by the harbour",
            "The bridge was built in 1911 and has been repaired four times since then, most recently"
                + " after the great flood."),
        Arguments.of(
            "en",
            "The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which"
                + " begin in June, when the river is low and the schools are shut.",
            "READ ALSO:",
            "Ferry to run twice as often from June",
            "Who pays for the new library by the harbour?",
            "The bridge was built in 1911 and has been repaired four times since then, most recently"
                + " after the great flood."),
        Arguments.of(
            "de",
            "Der Stadtrat hat am Montag beschlossen, die alte Brücke für neun Wochen zu sperren, damit"
                + " sie repariert werden kann.",
            "Mehr zum Thema",
            "Fähre fährt ab Juni doppelt so oft",
            "Bürgermeisterin eröffnet neue Bücherei am Hafen",
            "Die Brücke wurde 1911 gebaut und seither viermal repariert, zuletzt nach dem großen"
                + " Hochwasser vor neun Jahren."),
        Arguments.of(
            "fr",
            "Le conseil municipal a décidé lundi de fermer le vieux pont pour des réparations qui"
                + " dureront au moins neuf semaines.",
            "À lire aussi",
            "Le bac passera deux fois plus souvent dès juin",
            "La maire ouvre la nouvelle bibliothèque du port",
            "Le pont a été construit en 1911 et a été réparé quatre fois depuis, la dernière fois après"
                + " la grande crue."),
        Arguments.of(
            "es",
            "El ayuntamiento decidió el lunes cerrar el puente viejo para repararlo, y las obras durarán"
                + " nueve semanas como mínimo.",
            "Lea también",
            "El transbordador pasará el doble de veces desde junio",
            "La alcaldesa abre la nueva biblioteca del puerto",
            "El puente se construyó en 1911 y desde entonces se ha reparado cuatro veces, la última"
                + " después de la gran inundación."),
        Arguments.of(
            "ru",
            "Городской совет в понедельник решил закрыть старый мост на ремонт, который продлится девять"
                + " недель и начнётся в июне.",
            "Читайте также",
            "Паром с июня будет ходить вдвое чаще",
            "Мэр открыл новую библиотеку у гавани",
            "Мост построили в 1911 году, с тех пор его ремонтировали четыре раза, в последний раз после"
                + " большого наводнения."),
        Arguments.of(
            "zh",
            "市议会周一决定关闭旧桥进行维修，工程预计需要九周时间，届时公交车将改道行驶，居民需要提前安排出行时间。",
            "相关阅读",
            "六月起渡轮班次将增加一倍并延长运营时间",
            "市长为港口新图书馆揭幕并参观阅览室",
            "这座桥建于一九一一年，此后曾经四次维修，最近一次是在大洪水之后进行的，当时桥墩受到了严重的损坏。"),
        Arguments.of(
            "ja",
            "市議会は月曜日、老朽化した橋を修理のため閉鎖することを決めた。工事は九週間かかり、バスは水車通りを迂回する予定だ。",
            "関連記事",
            "六月からフェリーが倍増、運航時間も延長へ",
            "市長が港の新しい図書館を開館、閲覧室を公開",
            "橋は一九一一年に造られ、その後四回修理された。最近の修理は大洪水の後に行われ、橋脚の損傷が見つかったという。"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void dropsACueWithItsHeadlinesInTheMiddleOfAPage(
      String language, String first, String cue, String one, String two, String last) {
    assertThat(CLEANED.text(String.join("\n", first, cue, one, two, last, "")))
        .as(language)
        .isEqualTo(String.join("\n", first, last, ""));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void dropsTheSameWhereBlankLinesPartTheBlocks(
      String language, String first, String cue, String one, String two, String last) {
    assertThat(CLEANED.text(String.join("\n\n", first, cue, one, two, last)))
        .as(language)
        .isEqualTo(first + "\n\n" + last);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void dropsACueWithItsHeadlinesAtThePagesEnd(
      String language, String first, String cue, String one, String two, String last) {
    assertThat(CLEANED.text(String.join("\n", first, last, cue, one, two, "")))
        .as(language)
        .isEqualTo(String.join("\n", first, last, ""));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void leavesACueAloneWhereProseStandsRightBehindIt(
      String language, String first, String cue, String one, String two, String last) {
    String page = String.join("\n", first, cue, last, "");
    assertThat(CLEANED.text(page)).as(language).isEqualTo(page);
  }

  @Test
  void dropsSeveralListsEachWithItsCue() {
    assertThat(
            CLEANED.text(
                """
                The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

                Read also

                Ferry to run twice as often from June

                Harbour sheds are sold to a brewery

                Buses will go round by the mill road, which adds ten minutes to every trip, the council said.

                Related articles

                Mayor opens new library by the harbour

                How we built the mill road

                The bridge was built in 1911 and has been repaired four times since, most recently after the flood.
                """))
        .isEqualTo(
            """
            The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

            Buses will go round by the mill road, which adds ten minutes to every trip, the council said.

            The bridge was built in 1911 and has been repaired four times since, most recently after the flood.
            """);
  }

  @Test
  void dropsAListWithItsMarkersAndLeavesTheHeadingBehindIt() {
    assertThat(
            CLEANED.text(
                """
                The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

                Related articles
                - Ferry to run twice as often from June
                - Mayor opens new library by the harbour
                - How we built the mill road

                What comes next

                The bridge was built in 1911 and has been repaired four times since, most recently after the flood.
                """))
        .isEqualTo(
            """
            The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

            What comes next

            The bridge was built in 1911 and has been repaired four times since, most recently after the flood.
            """);
  }

  @Test
  void dropsHeadlinesThatAreSaidTwiceBehindACue() {
    assertThat(
            CLEANED.text(
                """
                The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
                Buses will go round by the mill road until then, and the ferry will run twice as often as it does today, the council said.
                More on this topic
                Ferry to run twice as often from JuneFerry to run twice as often from June
                Mayor opens new library by the harbourMayor opens new library by the harbour
                The bridge was built in 1911 and has been repaired four times since then, most recently after the great flood.
                """))
        .isEqualTo(
            """
            The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
            Buses will go round by the mill road until then, and the ferry will run twice as often as it does today, the council said.
            The bridge was built in 1911 and has been repaired four times since then, most recently after the great flood.
            """);
  }

  @Test
  void dropsAWeakCueWhereItsHeadlinesAreSaidTwice() {
    assertThat(
            CLEANED.text(
                """
                The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

                See also

                Ferry to run twice as often from JuneFerry to run twice as often from June

                The bridge was built in 1911 and has been repaired four times since, most recently after the flood.
                """))
        .isEqualTo(
            """
            The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

            The bridge was built in 1911 and has been repaired four times since, most recently after the flood.
            """);
  }

  @Test
  void dropsATailOfHeadlinesGluedToTheirTeasersWithoutACue() {
    assertThat(
            CLEANED.text(
                """
                The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

                Ferry to run twice as often from JuneThe harbour company has bought a second boat and will hire four more hands.

                Mayor opens new library by the harbourIt has room for forty thousand books and a small stage for readings.

                Subscribe to our newsletter
                """))
        .isEqualTo(
            """
            The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
            """);
  }

  @Test
  void leavesOneGluedLineAtTheEndAlone() {
    String page =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

        The work costs four million crowns.It will be paid for out of the sale of the old harbour sheds.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void dropsAHeadlineBehindALeadOnAPageThatStillHasItsMenus() {
    String first =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
        """;
    String last =
        """
        The bridge was built in 1911 and has been repaired four times since then, most recently after the great flood.
        """;
    String page = MENU + first + "Read more: Ferry to run twice as often from June\n" + last;
    assertThat(CLEANED.why(page + FOOTER)).contains("9 related-links/lead");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lesen Sie auch: Fähre fährt ab Juni doppelt so oft",
        "À lire aussi : Le bac passera deux fois plus souvent dès juin",
        "Lea también: El transbordador pasará el doble de veces",
        "Читайте также: Паром с июня будет ходить вдвое чаще",
        "相关阅读：六月起渡轮班次将增加一倍并延长运营时间",
        "関連記事：六月からフェリーが倍増、運航時間も延長へ",
        "あわせて読みたい：六月からフェリーが倍増、運航時間も延長へ"
      })
  void dropsAHeadlineBehindALeadInOtherLanguages(String line) {
    String before =
        MENU
            + "The council met on Monday and agreed to close the old bridge for nine weeks of repairs.\n";
    String after =
        "The bridge was built in 1911 and has been repaired four times since then, most recently"
            + " after the great flood.\n"
            + FOOTER;
    assertThat(CLEANED.why(before + line + "\n" + after)).contains("9 related-links/lead");
  }

  @Test
  void leavesAHeadlineBehindALeadAloneOnACleanPage() {
    String page =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

        Read more: Ferry to run twice as often from June

        The bridge was built in 1911 and has been repaired four times since, most recently after the flood.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesASentenceBehindALeadAlone() {
    String sentence =
        "See also: the chapter on ferries, which tells how the second boat was bought.";
    String page =
        MENU
            + "The council met on Monday and agreed to close the old bridge for nine weeks of repairs.\n"
            + sentence
            + "\nThe bridge was built in 1911 and has been repaired four times since then, most"
            + " recently after the great flood.\n"
            + FOOTER;
    assertThat(CLEANED.text(page)).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Video: ferry runs twice as often from June",
        "Vidéo : le bac passera deux fois plus souvent",
        "Además: el transbordador pasará el doble de veces"
      })
  void leavesTheHeadlineOfThePageAloneThatBeginsWithALead(String headline) {
    String text =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
        The bridge was built in 1911 and has been repaired four times since then, most recently after the great flood.
        """;
    assertThat(CLEANED.text(headline + "\n" + MENU + text + FOOTER)).startsWith(headline);
    assertThat(CLEANED.text(MENU + headline + "\n" + text + FOOTER)).contains(headline);
  }

  @Test
  void leavesAFieldOfARecordAloneThatBeginsLikeALead() {
    String text =
        """
        The camera that we liked best of all has a sensor of its own making and takes pictures in the dark that no other does.
        Sensor: 24 megapixels, half frame
        Video: 4K in thirty frames a second
        Weight: 400 g with its battery
        The next best has been on the market for three years, and whoever can wait will get it for half of the price.
        """;
    assertThat(CLEANED.text(MENU + text + FOOTER)).contains(text);
  }

  @Test
  void dropsALeadThatOnlyAnotherLeadStandsBy() {
    String text =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
        Video: Ferry runs twice as often from June
        More: Buses leave from Mill Street instead
        The bridge was built in 1911 and has been repaired four times since then, most recently after the great flood.
        """;
    assertThat(CLEANED.text(MENU + text + FOOTER)).doesNotContain("Ferry", "Buses");
  }

  @Test
  void leavesARecordBehindACueAlone() {
    String text =
        """
        The game runs on every machine that is not older than ten years, and the makers say what it needs at the least and what they recommend.
        Minimum:
        Processor: 2 GHz
        Memory: 4 GB
        Storage: 20 GB
        Recommended:
        Processor: 3 GHz
        Memory: 16 GB
        Storage: 30 GB
        """;
    assertThat(CLEANED.text(text)).isEqualTo(text);
    assertThat(CLEANED.text(MENU + text)).endsWith(text);
  }

  @Test
  void dropsHeadlinesWithColonsBehindACue() {
    String text =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
        """;
    String list =
        """
        Recommended
        The storm: what we know so far
        Ferry to run twice as often from June
        Markets: a bad day for the banks
        """;
    assertThat(CLEANED.text(text + list)).isEqualTo(text);
  }

  @Test
  void leavesAnEncyclopaediasSeeAlsoAlone() {
    String page =
        """
        A sill marsh is a kind of wetland that forms behind a low natural ridge of gravel at the mouth of a small river.

        See also

        The salt meadow is a close relative of the sill marsh, but it lies outside the bar and is flooded by every tide.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See also",
        "Siehe auch",
        "Voir aussi",
        "Véase también",
        "См. также",
        "参见",
        "関連項目"
      })
  void leavesAnEncyclopaediasListOfOtherEntriesAlone(String cue) {
    String page =
        """
        A sill marsh is a kind of wetland that forms behind a low natural ridge of gravel at the mouth of a small river.

        %s

        - Salt meadow
        - Lagoon
        - Reed bed
        """
            .formatted(cue);
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesARecipesMoreIdeasAlone() {
    String page =
        """
        This is the soup that we make in the weeks when the leeks have been through two frosts and nobody wants to go out.

        More ideas

        A handful of chopped kale can go in for the last five minutes, and leftover roast chicken is welcome as well.

        If there is no barley in the house, broken spaghetti will do, but then the soup must be eaten at once.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesACueAboveTheTextAlone() {
    String page =
        """
        Related

        What it means when two words are related

        Two words are related when both come from one older word, even where nobody can hear it any longer.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesTheLastWordOfASentenceAloneThatIsACue() {
    String cut =
        """
        Reading the council's page about it is therefore
        recommended.
        Closing of the bridge in winter
        Signs for the buses
        """;
    String page = MENU + BRIDGE + cut + ROAD;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesASentenceThatBeginsLikeACueAlone() {
    String page =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

        More on this topic will be said at the meeting in June, when the costs are known.

        Ferry to run twice as often from June
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesCodeAndTablesBehindACueAlone() {
    String page =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which the table shows.

        More from the minutes

        bridge;closed;2021
        ferry;twice;2021
        library;opened;2020
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesShortLinesOfAPageWithoutCuesAlone() {
    String page =
        """
        The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.

        Ferry to run twice as often

        The harbour company has bought a second boat, and it will hire four more hands before the summer comes.

        Library opens by the harbour

        It has room for forty thousand books
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesALineOfAsideAtTheEndOfAStoryAlone() {
    String page =
        """
        The old man stood in front of the door for a long while before he knocked on it with the handle of his stick.

        "Who is there at this hour of the night?"

        "Your brother, and he has come a long way!"
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  /** An article of three paragraphs, and three headlines of other stories, by language. */
  static List<Arguments> otherStories() {
    return List.of(
        Arguments.of(BRIDGE, HEADLINES),
        Arguments.of(
            """
            Der Stadtrat hat am Montag beschlossen, die alte Brücke über den Fluss zu sperren, damit sie repariert werden kann.
            Die Brücke wurde 1911 gebaut und viermal repariert, zuletzt nach dem großen Hochwasser, als der Fluss die Pfeiler beschädigte.
            Wenn die Brücke gesperrt ist, fahren die Busse über die Mühlstraße, und der Stadtrat will eine Fähre über den Fluss prüfen.
            Die Fähre würde die Stadt zweihundert Kronen in der Stunde kosten, und der Stadtrat will zuerst die Eigner der Boote hören.
            """,
            """
            Sieben Schreibtische für kleine Zimmer im Vergleich
            Wie lange schläft eigentlich ein Papagei?
            Anleger kaufen wieder Aktien von Brauereien
            """),
        Arguments.of(
            """
            Городской совет в понедельник решил закрыть старый мост через реку на ремонт, который продлится девять недель.
            Старый мост построили в 1911 году, а ремонт делали четыре раза, в последний раз после наводнения, когда река повредила опоры.
            Пока старый мост закрыт, автобусы пойдут по Мельничной улице, а городской совет проверит, нужен ли паром через реку.
            Паром через реку обойдётся городу в двести крон в час, и городской совет хочет сначала услышать владельцев лодок.
            """,
            """
            Семь письменных столов для маленькой комнаты
            Сколько часов спит попугай каждую ночь
            Инвесторы снова покупают акции пивоварен
            """),
        Arguments.of(
            """
            市议会周一决定关闭旧桥进行维修，维修工程预计需要九周时间，旧桥关闭期间公交车将改道行驶，居民需要提前安排出行时间。
            旧桥建于一九一一年，此后曾经四次维修，最近一次维修工程是在大洪水之后进行的，当时旧桥的桥墩受到了严重的损坏。
            市议会表示，维修工程期间居民可以乘坐渡轮过河，公交车改道行驶的时间将提前公布，旧桥预计八月重新开放。
            渡轮每小时需要两百元，市议会希望在维修工程开始之前听取船主的意见，并且向居民公布渡轮的时间和价格。
            """,
            """
            适合小房间的七款书桌推荐与比较
            鹦鹉每天晚上究竟要睡多少个小时
            投资者重新买入啤酒酿造企业股票
            """));
  }

  @ParameterizedTest
  @MethodSource("otherStories")
  void dropsHeadlinesOfOtherStoriesAtTheEnd(String article, String headlines) {
    assertThat(CLEANED.text(article + headlines)).isEqualTo(article);
  }

  @Test
  void dropsHeadlinesOfOtherStoriesWithAShortSentenceAmongThem() {
    assertThat(
            CLEANED.text(
                BRIDGE
                    + """
                    Seven desks for small rooms compared
                    How many hours does a parrot sleep?
                    Breweries. Again.
                    Investors return to brewery shares
                    """))
        .isEqualTo(BRIDGE);
  }

  @Test
  void dropsTwoHeadlinesOfOtherStoriesWithTheSitesLastWordsBelow() {
    String two =
        """
        Seven desks for small rooms compared
        Investors return to brewery shares
        """;
    assertThat(CLEANED.text(BRIDGE + two + "Follow us on Instagram\n")).isEqualTo(BRIDGE);
    assertThat(CLEANED.text(BRIDGE + two)).isEqualTo(BRIDGE + two);
  }

  @Test
  void dropsHeadlinesGluedToAnAcronymOrAQuotation() {
    assertThat(
            CLEANED.text(
                BRIDGE
                    + """
                    Seven desks for small roomsUSB sockets are built into most of them by now.
                    How long a parrot sleeps"It depends on the cage," said a keeper at the zoo.
                    Where investors put their savingsThe shares of breweries have gone up once more.
                    """))
        .isEqualTo(BRIDGE);
  }

  /** Lists of an article's own, and other lines that may end a text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // A heading or a line that leads to it.
        "The archive\n" + HEADLINES,
        "The paper also wrote about these:\n" + HEADLINES,
        // The article's own words.
        """
        Bridge repairs in the city begin
        Ferry across the river considered
        Buses leave the bridge for Mill Street
        """,
        // Words of their own that come back.
        """
        Apple sauce with cinnamon and sugar
        Apple crumble with cinnamon and cream
        Apple dumplings with sugar and cream
        """,
        // Records.
        """
        Seven Desks for Small Rooms, Anna Lindqvist
        The Sleeping Parrot, Ramón Echeverría
        Breweries and Their Owners, Tobias Hagen
        """,
        """
        Garden office (512) 993 8230 ask for Anna
        Parrot rescue (512) 476 6325 ask for Tobias
        Brewery tours (512) 386 9145 ask for Ramón
        """,
        // List marks, small letters, addresses of pages, full stops.
        """
        - Seven desks for small rooms compared
        - How many hours does a parrot sleep
        - Investors return to brewery shares
        """,
        """
        and seven desks stood in small rooms
        where parrots slept through winter evenings
        while brewers counted copper money
        """,
        """
        https://desks.example/seven-desks-for-small-rooms
        https://parrots.example/how-many-hours-they-sleep
        https://shares.example/investors-return-to-breweries
        """,
        """
        Seven desks were bought for small rooms.
        Nobody knew how long parrots sleep.
        Investors returned to brewery shares.
        """,
        // Poems part their lines, and words stand between speakers.
        """
        Seven desks in empty chambers,
        Parrots dreaming under cover,
        Copper kettles, brewers, lanterns,
        """
      })
  void leavesOtherLastLinesAlone(String lines) {
    assertThat(CLEANED.text(BRIDGE + lines)).isEqualTo(BRIDGE + lines);
  }

  @Test
  void leavesHeadlinesAloneWhereTheyAreMostOfThePage() {
    String page =
        """
        The paper wrote about the council, which closed the bridge, and about what else the week has brought to the river.
        """
            + HEADLINES;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesHeadlinesAloneThatProseFollows() {
    String page =
        BRIDGE
            + HEADLINES
            + "These were the other stories that the paper had on the day the bridge closed.\n";
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesALineAloneThatStandsAboveACueAndItsList() {
    String last = "Want to see how it works? Ask for a visit!\n";
    assertThat(
            CLEANED.text(
                BRIDGE
                    + ROAD
                    + last
                    + """
                    Read more
                    The best mattress for side sleepers?Installing solar panels feels daunting.
                    The best electric scootersThere are many types of cameras.
                    Investors return to brewery shares
                    Seven desks for small rooms compared
                    Nutritional myths debunked
                    Startup lessons from twenty years
                    """))
        .isEqualTo(BRIDGE + ROAD + last);
  }

  @Test
  void leavesGluedLinesAloneThatAreThePage() {
    String page =
        """
        - Seven desks for small roomsWe tried all of them for a month, with and without a lamp, and say which to buy.
        - How many hours a parrot sleepsWe asked a keeper at the zoo, who has watched them through many nights.
        - Investors return to brewery sharesWe look at what is behind it, and at who sold them too early.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void changesNothingTheSecondTime() {
    String once =
        CLEANED.text(
            """
            The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
            More on this topic
            Ferry to run twice as often from June
            Mayor opens new library by the harbour
            The bridge was built in 1911 and has been repaired four times since then, most recently after the great flood.
            """);
    assertThat(CLEANED.text(once)).isEqualTo(once);
  }

  @Test
  void saysWhy() {
    assertThat(
            CLEANED.why(
                """
                The council met on Monday and agreed to close the old bridge for nine weeks of repairs, which begin in June, when the river is low and the schools are shut.
                More on this topic
                Ferry to run twice as often from June
                Mayor opens new library by the harbour
                The bridge was built in 1911 and has been repaired four times since then, most recently after the great flood.
                Ferry to run twice as often from JuneFerry to run twice as often from June
                Follow us on Instagram
                """))
        .containsExactly(
            "2 related-links/cue",
            "3 related-links/list<-2",
            "4 related-links/list<-2",
            "6 related-links/tail",
            "7 related-links/site-tail");
  }

  @Test
  void saysWhyHeadlinesOfOtherStoriesGo() {
    assertThat(CLEANED.why(BRIDGE + HEADLINES))
        .containsExactly(
            "5 related-links/other-stories",
            "6 related-links/other-stories",
            "7 related-links/other-stories");
  }

  @Test
  void rejectsEvidenceBelowNothing() {
    assertThatThrownBy(() -> new RelatedLinks(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Test
  void leavesHeadlinesAloneThatAreNearlyAllOfThePage() {
    String headlines =
        """
        Storm Closes All Schools in the Valley for the Third Time

        Ferry Returns After Three Weeks of Repairs and Nobody Waits

        Council Votes on the New Harbour Wall After Nine Years of Talk

        Three Roads Are Still Closed by Trees That Fell on Sunday

        """
            .repeat(9);
    String title =
        "News of Quillmouth - all that happens in the valley, on the coast and at sea, with tides, ferries,"
            + " weather and letters, for people who live here or would like to.\n\n";
    assertThat(CLEANED.text(title + "Featured articles:\n\n" + headlines))
        .contains(headlines.strip());
  }
}
