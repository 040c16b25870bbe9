package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NavigationTest {
  private static final Cleaned CLEANED =
      new Cleaned(Filters.named(Filters.preset("standard"), List.of("navigation")));

  private static final String TITLE = "Storm closes all schools - The Harbour Post\n";

  private static final String MENU =
      """
      Skip to main content
      Home
      News
      Sport
      Business
      About us
      Contact
      Log in
      Home > News > Weather
      """;

  private static final String FOOTER =
      """
      1 2 3 4 Next
      Share this article
      Facebook
      Twitter
      Tags
      storm
      coast road
      English
      Deutsch
      Français
      Careers
      Privacy policy
      """;

  private static final String HEADING = "Storm closes all schools\n";

  private static final String FIRST =
      "All schools in the county stay closed on Monday, after the storm took down trees and power lines"
          + " along the coast on Sunday evening, the council said.\n";

  private static final String SECOND =
      "Parents were asked to keep their children at home, since most of the school buses cannot run"
          + " before the roads are clear, which will take the whole of the day.\n";

  private static final String LAST =
      "Repairs will take until Wednesday at the least, the grid company said, since its crews have to"
          + " wait for the wind to drop before they can climb the masts again.\n";

  private static String page(String body) {
    return TITLE + MENU + body + FOOTER;
  }

  @ParameterizedTest
  @ValueSource(strings = {"News | The Harbour Post", "Tides | Quillmouth", "Home | Quillmouth"})
  void leavesATitleWithTheNameOfItsSiteAlone(String title) {
    assertThat(CLEANED.text(title + "\n" + MENU + FIRST)).isEqualTo(title + "\n" + FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Home | News", "Home | News | Quillmouth", "Home > Quillmouth", "| News"})
  void dropsATrailOnTopThatNamesNoSite(String trail) {
    assertThat(CLEANED.text(trail + "\n" + MENU + FIRST)).isEqualTo(FIRST);
  }

  @Test
  void dropsATrailFurtherDownThoughItEndsInAName() {
    assertThat(CLEANED.text(TITLE + MENU + "News | Quillmouth\n" + FIRST)).isEqualTo(TITLE + FIRST);
  }

  @Test
  void dropsMenusAboveTheBodyAndTheFooterBelow() {
    String body = HEADING + FIRST + SECOND + LAST;
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + body);
  }

  @Test
  void dropsTheSameWhereBlankLinesPartTheBlocks() {
    String body = HEADING + FIRST + SECOND + LAST;
    String left = CLEANED.text(page(body).replace("\n", "\n\n"));
    assertThat(left.lines().filter(line -> !line.isEmpty()))
        .containsExactlyElementsOf((TITLE + body).lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home > News > Weather",
        "Home » News » Weather",
        "« Previous | Next »",
        "Home | News | Sport | Log in",
        "Deutsch English Français",
        "storm, schools, weather, coast road",
        "Sign in or register",
        "On this page"
      })
  void dropsALineOfLinksOutsideTheBody(String line) {
    String body = HEADING + FIRST + SECOND + LAST;
    assertThat(CLEANED.text(TITLE + line + "\n" + MENU + body + line + "\n" + FOOTER))
        .isEqualTo(TITLE + body);
  }

  @Test
  void dropsATableOfContentsMadeOfLinks() {
    String body = HEADING + FIRST + SECOND + LAST;
    String contents =
        """
        On this page
        What is known
        Which roads are shut
        When the buses run again
        """;
    assertThat(CLEANED.text(TITLE + MENU + contents + MENU + body + FOOTER))
        .isEqualTo(TITLE + body);
  }

  @Test
  void dropsATableOfContentsThatNamesHeadingsFurtherDown() {
    String contents =
        """
        On this page
        What is known
        Which roads are shut
        When the buses run again
        """;
    String body =
        "What is known\n"
            + FIRST
            + "Which roads are shut\n"
            + SECOND
            + "When the buses run again\n"
            + LAST;
    assertThat(CLEANED.text(TITLE + contents + body)).isEqualTo(TITLE + body);
    assertThat(CLEANED.why(TITLE + contents + body))
        .containsExactly(
            "2 navigation/contents",
            "3 navigation/contents",
            "4 navigation/contents",
            "5 navigation/contents");
  }

  @Test
  void dropsTheEntryOfAMenuAlthoughThePageBeganWithIt() {
    String menu = "About us\nNews\nContact us\n";
    assertThat(CLEANED.text(menu + "Log in\nAbout us\nNews\n" + HEADING + FIRST + SECOND))
        .isEqualTo(HEADING + FIRST + SECOND);
  }

  @Test
  void dropsATableOfContentsBelowTheIntroductionOfAPageThatCameWithFurniture() {
    String contents =
        "On this page\nWhat is known\nWhich roads are shut\nWhen the buses run again\n";
    String body =
        "What is known\n"
            + SECOND
            + "Which roads are shut\n"
            + SECOND.toUpperCase(Locale.ROOT)
            + "When the buses run again\n"
            + LAST;
    assertThat(CLEANED.text(page(HEADING + FIRST + contents + body)))
        .isEqualTo(TITLE + HEADING + FIRST + body);
    assertThat(CLEANED.text(HEADING + FIRST + contents + body))
        .isEqualTo(HEADING + FIRST + contents + body);
  }

  @Test
  void dropsTheHeadOfATableOfContentsThatIsGone() {
    String body = HEADING + "On this page\n" + FIRST + SECOND;
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + HEADING + FIRST + SECOND);
  }

  @Test
  void leavesAHeadingOfOneWordThatMayHeadATableAlone() {
    String body = HEADING + FIRST + "Inhalt\n" + SECOND;
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + body);
  }

  @Test
  void leavesCodeBelowARemarkThatSaysACueAlone() {
    String code =
        """
        // It may hold old
        // contents.
        const b = fill(10)
        const c = copy(b)
        const d = copy(c)
        """;
    String body = HEADING + FIRST + code + SECOND + code.replace("// contents.\n", "") + LAST;
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + body);
  }

  @Test
  void leavesTheHeadingAloneThatATableOfContentsBeginsWith() {
    String contents = "On this page\n" + HEADING + "What is known\nWhich roads are shut\n";
    String body =
        HEADING + FIRST + "What is known\n" + SECOND + "Which roads are shut\n" + LAST + HEADING;
    assertThat(CLEANED.text(contents + body)).isEqualTo(body);
  }

  @Test
  void leavesASentenceBelowATableOfContentsAloneAlthoughItComesAgain() {
    String contents = "On this page\nWhat is known\nWhich roads are shut\nWhen buses run\n";
    String body =
        "New in this edition.\nWhat is known\n"
            + SECOND
            + "New in this edition.\nWhich roads are shut\n"
            + FIRST
            + "When buses run\n"
            + LAST;
    assertThat(CLEANED.text(page(HEADING + FIRST + contents + body)))
        .isEqualTo(TITLE + HEADING + FIRST + body);
  }

  @Test
  void leavesAnAddressBetweenTheBodyAndTheMenuAlone() {
    String body = HEADING + FIRST + SECOND + "→ https://county.example/storm\n";
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + body);
  }

  @Test
  void leavesAHeadingAloneThatNamesATableOfWhichNothingComesAgain() {
    String body = HEADING + "On this page\nTwo roads, one bridge and a mill\n" + FIRST + SECOND;
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + body);
  }

  static List<Arguments> languages() {
    return List.of(
        Arguments.of(
            "de",
            "Der Sturm schließt alle Schulen",
            "Zum Inhalt springen\nStartseite\nNachrichten\nPolitik\nSport\nKontakt\nAnmelden\n",
            "Alle Schulen im Landkreis bleiben am Montag geschlossen, nachdem der Sturm am Sonntagabend"
                + " an der ganzen Küste Bäume und Leitungen umgeworfen hat, teilte der Rat mit.\n"
                + "Die Eltern sollen ihre Kinder zu Hause behalten, weil die meisten Schulbusse nicht"
                + " fahren können, solange die Straßen nicht frei sind, und das dauert den ganzen Tag.\n"
                + "Die Reparaturen dauern mindestens bis Mittwoch, sagte das Netzunternehmen, weil die"
                + " Arbeiter warten müssen, bis der Wind nachlässt und sie wieder klettern können.\n",
            "Newsletter abonnieren\nImpressum\nDatenschutz\nAlle Rechte vorbehalten\n"),
        Arguments.of(
            "zh",
            "暴风雨迫使所有学校停课",
            "跳至内容\n首页\n新闻\n国际\n财经\n科技\n登录\n",
            """
            由于周日晚间的暴风雨刮倒了沿海地区的树木和电线，全县所有学校周一继续停课，县议会在一份声明中这样表示，并请求居民谅解。
            议会要求家长让孩子留在家里，因为在道路清理完毕之前，大部分校车都无法正常运行，而清理工作预计需要整整一天的时间才能完成。
            电网公司表示，维修工作最早也要到周三才能结束，因为工人们必须等到风力减弱之后，才能重新爬上电线杆进行修理和检查工作。
            """,
            "发表评论\n版权所有\n转载请注明出处\n"),
        Arguments.of(
            "ru",
            "Шторм закрыл все школы",
            "Перейти к содержимому\nГлавная\nНовости\nПолитика\nКонтакты\nО нас\nВойти\n",
            "Все школы округа остаются закрытыми в понедельник, после того как шторм в воскресенье вечером"
                + " повалил деревья и линии электропередачи вдоль всего побережья, сообщил совет.\n"
                + "Родителей попросили оставить детей дома, потому что большинство школьных автобусов не"
                + " сможет выйти на линию, пока не расчистят дороги, а это займёт целый день.\n"
                + "Ремонт продлится по меньшей мере до среды, сообщила сетевая компания, потому что бригады"
                + " должны дождаться, когда стихнет ветер и можно будет снова подняться на опоры.\n",
            "Оставить комментарий\nПодписаться на рассылку\nВсе права защищены\n"),
        Arguments.of(
            "fa",
            "طوفان همه مدرسه‌ها را بست",
            "پرش به محتوا\nصفحه اصلی\nاخبار\nسیاسی\nورزشی\nتماس با ما\nورود\n",
            "همه مدرسه‌های شهرستان روز دوشنبه بسته می‌مانند، زیرا طوفان یکشنبه شب درخت‌ها و سیم‌های برق"
                + " را در سراسر ساحل انداخته است، شورا اعلام کرد.\n"
                + "از خانواده‌ها خواسته شده است بچه‌ها را در خانه نگه دارند، چون بیشتر سرویس‌های مدرسه تا"
                + " وقتی راه‌ها باز نشده‌اند نمی‌توانند حرکت کنند و این کار یک روز کامل زمان می‌برد.\n"
                + "شرکت برق گفت تعمیرات دست کم تا چهارشنبه طول می‌کشد، چون کارگران باید صبر کنند باد آرام"
                + " بگیرد تا بتوانند دوباره از تیرها بالا بروند.\n",
            "۳ نظر\nارسال دیدگاه\nعضویت در خبرنامه\nتمامی حقوق محفوظ است\n"),
        Arguments.of(
            "hi",
            "तूफ़ान से सभी स्कूल बंद",
            "मुख्य सामग्री पर जाएँ\nहोम\nसमाचार\nराजनीति\nखेल\nसंपर्क करें\nलॉग इन करें\n",
            "ज़िले के सभी स्कूल सोमवार को बंद रहेंगे, क्योंकि रविवार की रात आए तूफ़ान ने पूरे तट पर पेड़"
                + " और बिजली के तार गिरा दिए हैं, परिषद ने बताया।\n"
                + "माता-पिता से कहा गया है कि वे बच्चों को घर पर रखें, क्योंकि जब तक रास्ते साफ़ नहीं होते"
                + " ज़्यादातर बसें नहीं चल सकतीं और इसमें पूरा दिन लगेगा।\n"
                + "बिजली कंपनी ने कहा कि मरम्मत में कम से कम बुधवार तक का समय लगेगा, क्योंकि कर्मचारियों को"
                + " हवा के धीमे होने का इंतज़ार करना होगा।\n",
            "टिप्पणी करें\nगोपनीयता नीति\nसर्वाधिकार सुरक्षित\n"),
        Arguments.of(
            "bg",
            "Бурята затвори всички училища",
            "Към съдържанието\nНачало\nНовини\nПолитика\nСпорт\nЗа нас\nКонтакти\n",
            "Всички училища в общината остават затворени в понеделник, след като бурята в неделя вечерта"
                + " събори дървета и електропроводи по цялото крайбрежие, съобщиха от съвета.\n"
                + "Родителите са помолени да оставят децата си вкъщи, защото повечето училищни автобуси няма"
                + " да могат да тръгнат, докато пътищата не бъдат разчистени, а това отнема цял ден.\n"
                + "Ремонтът ще продължи поне до сряда, казаха от електроразпределението, защото работниците"
                + " трябва да изчакат вятърът да отслабне, преди да се качат отново по стълбовете.\n",
            "Добави коментар\nОбщи условия\nВсички права запазени\n"),
        Arguments.of(
            "sk",
            "Búrka zatvorila všetky školy",
            "Preskočiť na obsah\nDomov\nSprávy\nKultúra\nO nás\nKontakt\nPrihlásiť sa\n",
            "Všetky školy v okrese zostanú v pondelok zatvorené, pretože búrka v nedeľu večer zvalila"
                + " stromy a elektrické vedenie pozdĺž celého pobrežia, oznámila rada okresu.\n"
                + "Rodičov požiadali, aby deti nechali doma, lebo väčšina školských autobusov nemôže vyraziť,"
                + " kým nebudú cesty uvoľnené, a to potrvá celý deň až do večera.\n"
                + "Opravy potrvajú najmenej do stredy, uviedla energetická spoločnosť, pretože robotníci musia"
                + " počkať, kým vietor zoslabne a budú môcť znova vyliezť na stĺpy.\n",
            "Pridať komentár\nObchodné podmienky\nVšetky práva vyhradené\n"),
        Arguments.of(
            "he",
            "הסערה סגרה את כל בתי הספר",
            "דלג לתוכן\nדף הבית\nחדשות\nספורט\nתרבות\nצור קשר\nהתחברות\n",
            "כל בתי הספר במחוז יישארו סגורים ביום שני, לאחר שהסערה הפילה ביום ראשון בערב עצים וקווי חשמל"
                + " לאורך כל החוף, כך נמסר מטעם המועצה האזורית.\n"
                + "ההורים התבקשו להשאיר את הילדים בבית, משום שרוב האוטובוסים של בתי הספר לא יוכלו לנסוע עד"
                + " שהכבישים יפונו, והעבודה הזאת תימשך יום שלם לפחות.\n"
                + "התיקונים יימשכו לפחות עד יום רביעי, אמרה חברת החשמל, מפני שהעובדים צריכים לחכות שהרוח"
                + " תיחלש כדי שיוכלו לטפס שוב על העמודים.\n",
            "הוסף תגובה\nמדיניות פרטיות\nכל הזכויות שמורות\n"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void dropsMenusAndFootersInOtherLanguages(
      String language, String title, String menu, String body, String footer) {
    String page = title + " | Example\n" + menu + title + "\n" + body + footer;
    assertThat(CLEANED.text(page))
        .as(language)
        .isEqualTo(title + " | Example\n" + title + "\n" + body);
  }

  @Test
  void leavesATitleAtTheFootOfTheMenuAloneWhereABlankLineStandsBelowIt() {
    String body = HEADING + "\n" + FIRST + "\n" + SECOND;
    assertThat(CLEANED.text("The Courier\nHome\nNews\n" + body)).isEqualTo(body);
  }

  @Test
  void leavesTheHeadlineInTheMidstOfAMenuAlone() {
    String menu = "Home\nNews\n%sWeather\nContact\n";
    assertThat(CLEANED.text(TITLE + menu.formatted(HEADING) + FIRST + SECOND))
        .isEqualTo(TITLE + HEADING + FIRST + SECOND);
    assertThat(CLEANED.text(TITLE + menu.formatted("Harbour\n") + FIRST + SECOND))
        .isEqualTo(TITLE + FIRST + SECOND);
  }

  @Test
  void leavesTheHeadlineAndTheBylineAboveTheBodyAlone() {
    String body = HEADING + "By our reporter\n4 May 2021\n" + FIRST + SECOND + LAST;
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a poem
        """
        The lamp is lit,
        the sea is wide,
        the keeper sits
        with the door inside.
        """,
        // lyrics with a chorus
        """
        Chorus
        Down, down, down to Quillmouth
        Down where the herring run
        Chorus
        Down, down, down to Quillmouth
        """,
        // what a recipe needs
        """
        Ingredients
        4 leeks
        150 g pearl barley
        2 carrots
        1 bay leaf
        """,
        // an address
        """
        Mill Museum
        12 Mill Road
        Quillmouth
        """,
        // scores
        """
        Northport 2 Hillford 1
        Quillmouth 0 Marsh End 0
        Fenwarden 3 Sillby 2
        """,
        // code
        """
        ```
        fix --all
        fix --none
        ```
        """,
        // a list in an article
        """
        What is shut:
        - the coast road
        - the mill bridge
        - the ferry
        """,
        // dialogue
        """
        "Who is there?"
        "Me."
        "Who is me?"
        "Your brother."
        """
      })
  void leavesShortLinesInsideTheBodyAlone(String lines) {
    String body = HEADING + FIRST + SECOND + lines + LAST;
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        The keeper

        The lamp is lit,
        the sea is wide,
        the keeper sits
        with the door inside.

        The lamp is low,
        the sea is near,
        the keeper knows
        that the dawn is here.
        """,
        """
        Barley soup

        Ingredients

        4 leeks
        150 g pearl barley
        2 carrots
        1 bay leaf

        Method

        Cut the leeks into rings and wash them twice.

        Let everything tick over for forty minutes.
        """,
        """
        Mill Museum
        12 Mill Road
        Quillmouth
        Open from ten to five
        """,
        """
        Northport 2 Hillford 1
        Quillmouth 0 Marsh End 0
        Fenwarden 3 Sillby 2
        """,
        """
        Shopping
        - bread
        - milk
        - eggs
        - lamp oil
        """,
        """
        "Who is there?"

        "Me."

        "Who is me?"

        "Your brother."
        """,
        """
        Contents
        Home
        News from the valley
        Contact with the enemy
        The end
        """
      })
  void leavesShortLinesOfACleanPageAlone(String page) {
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesShortLinesAroundProseAloneOnACleanPage() {
    String page =
        """
        Results of the day
        Northport 2 Hillford 1
        Quillmouth 0 Marsh End 0
        """
            + FIRST
            + SECOND
            + LAST
            + """
            What you need
            - a billhook
            - a bow saw
            """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesAPoemAloneThatStandsBetweenMenus() {
    String poem =
        """
        The lamp is lit,
        the sea is wide,
        the keeper sits
        with the door inside.
        """;
    assertThat(CLEANED.text(page(poem))).startsWith(TITLE).contains(poem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© 2021 The Harbour Post. All rights reserved.",
        "More than forty readers have sent us pictures of the storm",
        "storm, schools, weather, coast road, ferry, mill bridge",
        "A lamp in the window, a lamp on the sea"
      })
  void leavesWhatIsNoEntryAloneBetweenTheBodyAndTheMenus(String line) {
    String body = line + "\n" + HEADING + FIRST + SECOND + LAST + line + "\n";
    assertThat(CLEANED.text(page(body))).isEqualTo(TITLE + body);
  }

  @Test
  void leavesPageNumbersThatLeadNowhereAlone() {
    String body = "1 2 3 4 5 … 17\n" + HEADING + FIRST + SECOND + LAST + "1 2 3 4 5 … 17\n";
    assertThat(CLEANED.text(TITLE + MENU + body)).isEqualTo(TITLE + body);
  }

  @Test
  void leavesCodeAndTablesOutsideTheBodyAlone() {
    String code =
        """
        ```
        fix --all
        ```
        """;
    String table =
        """
        bridge;closed;2021
        ferry;twice;2021
        library;opened;2020
        """;
    String body = HEADING + FIRST + SECOND + LAST;
    assertThat(CLEANED.text(TITLE + code + MENU + body + FOOTER + table))
        .isEqualTo(TITLE + code + body + table);
  }

  @Test
  void changesNothingTheSecondTime() {
    String once = CLEANED.text(page(HEADING + FIRST + SECOND + LAST));
    assertThat(CLEANED.text(once)).isEqualTo(once);
  }

  @Test
  void saysWhy() {
    assertThat(CLEANED.why(page(HEADING + FIRST + SECOND + LAST)))
        .contains("2 navigation/menu", "10 navigation/trail", "15 navigation/paging");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storm closes all schools | News",
        "Sturm fegt über Köln hinweg | Nachrichten",
        "La tormenta barre la costa > Noticias",
        "Ships of the line / Search"
      })
  void leavesAHeadlineAloneThatEndsInTheNameOfItsSection(String headline) {
    String text = FIRST + SECOND + LAST;
    assertThat(CLEANED.text(headline + "\n" + text)).isEqualTo(headline + "\n" + text);
    assertThat(CLEANED.text(TITLE + MENU + headline + "\n" + text + FOOTER))
        .isEqualTo(TITLE + headline + "\n" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mar 07, 2026 | 4 min read", "The Post | News", "Home | Storm over us"})
  void dropsATrailWithADateOrANameInFront(String trail) {
    String text = FIRST + SECOND + LAST;
    assertThat(CLEANED.text(TITLE + MENU + trail + "\n" + text)).isEqualTo(TITLE + text);
  }
}
