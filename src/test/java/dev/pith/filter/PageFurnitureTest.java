package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageFurnitureTest {
  private static final Cleaned CLEANED =
      new Cleaned(Filters.named(Filters.preset("standard"), List.of("page-furniture")));

  private static final Cleaned GENTLY =
      new Cleaned(Filters.named(Filters.preset("gentle"), List.of("page-furniture")));

  /** The groups in the order in which {@link #languages} has a line of each. */
  private static final List<String> GROUPS =
      List.of(
          "share",
          "subscribe",
          "consent",
          "comments",
          "advertisement",
          "copyright",
          "read-time",
          "byline",
          "app",
          "loading",
          "new-window",
          "skip");

  private static final String BRIDGE =
      "The council met on Monday and agreed to close the old bridge for repairs that will take nine"
          + " weeks, and perhaps ten if the river rises.\n";

  private static final String BUSES =
      "Buses will go round by the mill road, and the ferry will run twice as often from the first of"
          + " June until the bridge is open again.\n";

  /** A sentence that only begins like a cue, and a line of each group. */
  static List<Arguments> languages() {
    return List.of(
        Arguments.of(
            "en",
            "Share a loaf with your neighbours and they will still be your neighbours when the winter"
                + " comes.",
            """
            Share this article
            Subscribe to our newsletter!
            Accept all cookies
            3 comments
            ADVERTISEMENT
            © 2021 The Harbour Post. All rights reserved.
            4 min read
            Last updated 4 May 2021
            Download our app
            Loading…
            (opens in a new window)
            Skip to main content
            """),
        Arguments.of(
            "de",
            "Teilen will gelernt sein, sagte die Bäckerin und schnitt den Laib für die Nachbarn in acht"
                + " gleiche Stücke.",
            """
            Beitrag teilen
            Newsletter abonnieren
            Alle Cookies akzeptieren
            12 Kommentare
            Anzeige
            Alle Rechte vorbehalten.
            Lesezeit: 4 Minuten
            Zuletzt aktualisiert am 4. Mai 2021
            App herunterladen
            Wird geladen …
            Öffnet in neuem Fenster
            Zum Inhalt springen
            """),
        Arguments.of(
            "fr",
            "Partager un repas avec ses voisins, disait la boulangère, c'est encore la meilleure façon de"
                + " passer l'hiver.",
            """
            Partager cet article
            S’abonner à la newsletter
            Tout accepter
            12 commentaires
            Publicité
            Tous droits réservés
            Temps de lecture : 4 min
            Publié le 4 mai 2021
            Téléchargez notre application
            Chargement en cours…
            Nouvelle fenêtre
            Aller au contenu principal
            """),
        Arguments.of(
            "es",
            "Compartir el pan con los vecinos, decía la panadera, sigue siendo la mejor manera de pasar el"
                + " invierno.",
            """
            Compartir este artículo
            Suscríbete a nuestro boletín
            Aceptar todas las cookies
            12 comentarios
            PUBLICIDAD
            Todos los derechos reservados
            Hace 3 horas
            Última actualización: 4 mayo 2021
            Descarga nuestra app
            Cargando...
            Se abre en una ventana nueva
            Saltar al contenido
            """),
        Arguments.of(
            "pt",
            "Partilhar o pão com os vizinhos, dizia a padeira, continua a ser a melhor maneira de passar o"
                + " inverno.",
            """
            Compartilhe este artigo
            Assine nossa newsletter
            Aceitar todos os cookies
            12 comentários
            Continua após a publicidade
            Todos os direitos reservados
            Tempo de leitura: 4 minutos
            Atualizado em 4 maio 2021
            Baixe nosso app
            Carregando…
            Abre em nova janela
            Ir para o conteúdo principal
            """),
        Arguments.of(
            "it",
            "Condividi il pane con i vicini, diceva la fornaia, e saranno ancora i tuoi vicini quando viene"
                + " l'inverno.",
            """
            Condividi questo articolo
            Iscriviti alla newsletter
            Accetta tutti i cookie
            12 commenti
            Pubblicità
            Riproduzione riservata
            Tempo di lettura: 4 minuti
            Ultimo aggiornamento 4 maggio 2021
            Scarica l’app
            Caricamento in corso…
            Si apre in una nuova finestra
            Vai al contenuto
            """),
        Arguments.of(
            "nl",
            "Delen moet je leren, zei de bakker, en zij sneed het brood voor de buren in acht gelijke"
                + " stukken.",
            """
            Deel dit artikel
            Abonneer je op onze nieuwsbrief
            Accepteer alle cookies
            12 reacties
            Advertentie
            Alle rechten voorbehouden
            Leestijd: 4 minuten
            Gepubliceerd op 4 mei 2021
            Download onze app
            Bezig met laden…
            Opent in een nieuw venster
            Ga naar de inhoud
            """),
        Arguments.of(
            "pl",
            "Podziel się chlebem z sąsiadami, mówiła piekarka, a zostaną twoimi sąsiadami także wtedy, gdy"
                + " przyjdzie zima.",
            """
            Udostępnij artykuł
            Zapisz się do newslettera
            Akceptuj wszystkie pliki cookie
            Dodaj komentarz
            Reklama
            Wszelkie prawa zastrzeżone
            Czas czytania: 4 minuty
            Ostatnia aktualizacja: 4 maja 2021
            Pobierz aplikację
            Trwa ładowanie…
            Otwiera się w nowym oknie
            Przejdź do treści
            """),
        Arguments.of(
            "ru",
            "Поделиться хлебом с соседями, говорила булочница, и сегодня лучший способ пережить вместе с"
                + " ними зиму.",
            """
            Поделиться с друзьями
            Подписаться на рассылку
            Принять все
            Оставить комментарий
            РЕКЛАМА
            Все права защищены
            Время чтения: 4 мин.
            Опубликовано 4 мая 2021
            Скачать приложение
            Идёт загрузка…
            Откроется в новом окне
            Перейти к содержимому
            """),
        Arguments.of(
            "sv",
            "Dela brödet med grannarna, sade bagaren, så är de dina grannar också när vintern kommer och"
                + " vägen snöar igen.",
            """
            Dela artikeln
            Prenumerera på vårt nyhetsbrev
            Acceptera alla cookies
            12 kommentarer
            ANNONS
            Alla rättigheter förbehållna
            Lästid 4 minuter
            Senast uppdaterad 4 maj 2021
            Ladda ner appen
            Laddar…
            Öppnas i ett nytt fönster
            Hoppa till innehållet
            """),
        Arguments.of(
            "tr",
            "Paylaş ekmeğini komşularınla, derdi fırıncı kadın, kış gelince de senin komşuların olarak"
                + " kalsınlar bu sokakta.",
            """
            Bu haberi paylaş
            Bültenimize abone olun
            Tüm çerezleri kabul et
            Yorum yap
            Reklam
            Tüm hakları saklıdır
            Okuma süresi 4 dakika
            Son güncelleme: 4 Mayıs 2021
            Uygulamayı indir
            Yükleniyor…
            Yeni pencerede açılır
            İçeriğe geç
            """),
        Arguments.of(
            "zh",
            "分享面包给邻居，女面包师常常这样说，到了冬天大雪封路的时候，他们仍然会是你的好邻居，也会把炉火分给你一半。",
            """
            分享到：
            请输入您的邮箱
            接受所有Cookie
            发表评论
            广告
            版权所有
            3 分钟前
            责任编辑：海港
            下载APP
            加载中……
            在新窗口中打开
            跳至内容
            """),
        Arguments.of(
            "ja",
            "シェアするパンがあれば隣人は冬になっても隣人のままだ、とパン屋の主人はよく言い、焼きたてのパンを八つに切り分けた。",
            """
            この記事をシェア
            メルマガ登録
            すべて同意する
            コメントを書く
            スポンサーリンク
            無断転載を禁じます
            この記事は約 4 分で読めます
            更新日：2021
            アプリをダウンロード
            読み込み中…
            新しいウィンドウで開きます
            コンテンツへスキップ
            """));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void dropsALineOfEachGroup(String language, String sentence, String cues) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < GROUPS.size(); i++) {
      expected.add((i + 2) + " page-furniture/" + GROUPS.get(i));
    }
    assertThat(CLEANED.why(sentence + "\n" + cues))
        .as(language)
        .containsExactlyElementsOf(expected);
    assertThat(CLEANED.text(sentence + "\n" + cues)).as(language).isEqualTo(sentence + "\n");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void dropsTheSameWhereBlankLinesPartTheBlocks(String language, String sentence, String cues) {
    String left = CLEANED.text((sentence + "\n" + cues).replace("\n", "\n\n"));
    assertThat(left.strip()).as(language).isEqualTo(sentence);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void leavesASentenceThatOnlyBeginsLikeACueAlone(String language, String sentence, String cues) {
    String page = sentence + "\n" + sentence.replace('w', 'v') + "\n";
    assertThat(CLEANED.text(page)).as(language).isEqualTo(page);
    assertThat(CLEANED.text(cues + sentence + "\n")).as(language).isEqualTo(sentence + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe to our newsletter",
        "Accept all cookies",
        "We use cookies to give you the best experience on our website.",
        "12 comments",
        "Your email address will not be published. Required fields are marked *",
        "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert",
        "© 2021 The Harbour Post",
        "Copyright © 2021 The Harbour Post. All rights reserved.",
        "Download our app",
        "Please enable JavaScript to continue",
        "Opens in a new window"
      })
  void dropsWhatIsCertainFromAPageThatIsCleanButForIt(String cue) {
    assertThat(GENTLY.text(BRIDGE + cue + "\n" + BUSES)).isEqualTo(BRIDGE + BUSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Facebook", "Share", "Published", "4 min read", "Read more", "By"})
  void leavesAWordAloneThatACleanPageMayHave(String word) {
    String page = BRIDGE + word + "\n" + BUSES + "The end\n";
    assertThat(CLEANED.text(page)).isEqualTo(page);
    assertThat(GENTLY.text(page)).isEqualTo(page);
  }

  @Test
  void leavesTheHeadingOfASectionAlone() {
    String body = BRIDGE + "Facebook\n" + BUSES + "1. YouTube\n2. Instagram\n";
    String footer =
        """
        Leave a comment
        Privacy policy
        © 2021 The Harbour Post. All rights reserved.
        """;
    assertThat(CLEANED.text(body + footer)).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Editor tutorial for beginners",
        "Editor isn't very friendly",
        "Photo editing tips",
        "Bild der Zerstörung nach dem Sturm",
        "Foto finish en la etapa reina",
        "Megjelent az új menetrend"
      })
  void leavesAHeadlineAloneThatBeginsLikeACredit(String headline) {
    String footer =
        "Leave a comment\nPrivacy policy\n© 2021 The Harbour Post. All rights reserved.\n";
    String body = BRIDGE + BUSES + headline + "\nBridge opens again\n";
    assertThat(CLEANED.text(body + footer)).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bild: Anna Beispiel", "Foto/dpa", "Frissítve: 2026. május 3."})
  void dropsACreditThatAColonOrASlashParts(String credit) {
    String footer =
        "Leave a comment\nPrivacy policy\n© 2021 The Harbour Post. All rights reserved.\n";
    String body = BRIDGE + BUSES;
    assertThat(CLEANED.text(body + credit + "\n" + footer)).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Reply", "Accept", "Sign up", "Loading", "Rispondi", "Ответить", "Elfogadom"})
  void leavesAWordAloneThatAManualHas(String word) {
    String heading = BRIDGE + word + "\n" + BUSES;
    assertThat(CLEANED.text(heading)).isEqualTo(heading);
    assertThat(GENTLY.text(heading)).isEqualTo(heading);
    String item = BRIDGE + "Keys:\nForward\n" + word + "\nDelete\n" + BUSES;
    assertThat(CLEANED.text(item)).isEqualTo(item);
    String title = word + "\n" + BRIDGE;
    assertThat(CLEANED.text(title)).isEqualTo(title);
  }

  @Test
  void dropsSuchAWordFromAPageWithFurniture() {
    String page = BRIDGE + "Reply\n" + BUSES + "Share\nLog in\n3 comments\n";
    assertThat(CLEANED.text(page)).isEqualTo(BRIDGE + BUSES);
  }

  @Test
  void dropsSuchAWordFromTheEndOfAPage() {
    assertThat(CLEANED.text(BRIDGE + BUSES + "Sign up\n")).isEqualTo(BRIDGE + BUSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Datenschutz", "Terms and conditions", "Regulamin", "Mentions légales"})
  void leavesTheHeadingOfASectionAboutTermsAlone(String heading) {
    String page = BRIDGE + heading + "\n" + BUSES;
    assertThat(CLEANED.text(page)).isEqualTo(page);
    String footer =
        "Leave a comment\n" + heading + "\n© 2021 The Harbour Post. All rights reserved.\n";
    assertThat(CLEANED.text(page + footer)).isEqualTo(page);
  }

  @Test
  void dropsWhatHeadsABannerOfCookies() {
    String banner =
        "Cookie policy\nOur shop uses cookies to remember what you have put into your basket, and by"
            + " going on you agree.\n";
    assertThat(CLEANED.text(BRIDGE + BUSES + banner + "Accept all cookies\n"))
        .doesNotContain("Cookie policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Werbung", "Advertisement", "Publicité"})
  void leavesTheHeadingOfASectionAboutAdvertisingAlone(String word) {
    String page = BRIDGE + "\n## " + word + "\n\n" + BUSES;
    assertThat(CLEANED.markdown(page)).isEqualTo(page);
    assertThat(CLEANED.text(BRIDGE + word + "\n" + BUSES)).isEqualTo(BRIDGE + BUSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Twitter", "Register", "Log in", "Teilen", "Anterior"})
  void leavesTheTitleOfACleanPageAlone(String title) {
    String page = title + "\n" + BRIDGE + BUSES;
    assertThat(CLEANED.text(page)).isEqualTo(page);
    String footer =
        "Leave a comment\nPrivacy policy\n© 2021 The Harbour Post. All rights reserved.\n";
    assertThat(CLEANED.text(page + footer)).isEqualTo(BRIDGE + BUSES);
  }

  @Test
  void leavesAPageAboutCookiesAlone() {
    String page =
        """
        How our shop uses cookies

        A cookie is a small piece of text which your browser keeps for us and shows us again when you come back.

        Accept all

        If you choose this, we also set a cookie that counts how many people read which of our pages in a month.

        Reject all

        If you choose this, that cookie is never set, and nothing in the shop works any worse for you than before.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
    assertThat(GENTLY.text(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Privacy policy",
        "3. Privacy policy",
        "## Cookie policy",
        "Terms and conditions",
        "Imprint",
        "Datenschutz",
        "利用規約"
      })
  void leavesAPolicysNameAloneAboveASectionAboutIt(String heading) {
    String page =
        """
        Rules of the sailing club

        Fees

        The fee is paid in January and not paid back.

        %s

        We keep names as long as someone is a member.

        Lockers

        Lockers are given out by the harbour master.
        """
            .formatted(heading);
    assertThat(CLEANED.text(page)).isEqualTo(page);
    assertThat(GENTLY.text(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"© 2021 The Harbour Post", "Copyright 2021 The Harbour Post"})
  void dropsAFootersLineBetweenSentences(String line) {
    assertThat(GENTLY.text(BRIDGE + line + "\n" + BUSES)).isEqualTo(BRIDGE + BUSES);
  }

  @Test
  void leavesACookiePolicyAloneWhoseParagraphsBeginAsBannersDo() {
    String page =
        """
        Cookie policy

        We use cookies to remember what is in your basket, and to keep you logged in while you look for a second lamp.

        This website uses cookies to count how many people read which page, and we look at the sums once a month.

        You can delete all our cookies at any time in your browser, and the site will simply ask you again.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void dropsABannerFromAPageThatSpeaksOfCookiesOnce() {
    String recipe =
        """
        Oat cookies

        """
            + BRIDGE.replace("council", "bakers");
    assertThat(CLEANED.text(BRIDGE + recipe + "This website uses cookies.\nGot it!\n"))
        .isEqualTo(BRIDGE + recipe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Privacy policy", "Terms of use", "Imprint", "Datenschutz", "利用規約"})
  void leavesTheTitleOfAPageAboutItselfAlone(String title) {
    String page =
        title
            + "\n\n"
            + BRIDGE.replace("council", "editors").replace("bridge", "page")
            + "\n"
            + BUSES;
    assertThat(GENTLY.text(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"“Got it.”", "\"I agree.\"", "„Bitte warten!“", "«Принять!»", "「同意する」"})
  void leavesWhatSomebodySaysAlone(String speech) {
    String page = BRIDGE + speech + "\n" + BUSES;
    assertThat(CLEANED.text(page)).isEqualTo(page);
    assertThat(GENTLY.text(page)).isEqualTo(page);
  }

  @Test
  void leavesCodeAndTablesAlone() {
    String page =
        BRIDGE
            + """
            ```
            Accept all
            ```
            Loading;Accept all;3 comments
            Please wait;I agree;4 comments
            Got it;Reject all;5 comments
            """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesAPageOfNothingButCuesAlone() {
    String page = "Accept all cookies\nSubscribe to our newsletter\n";
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void saysWhy() {
    assertThat(CLEANED.why(BRIDGE + "Share this article\n\nAccept all\n" + "© 2021 Example\n"))
        .containsExactly(
            "2 page-furniture/share", "4 page-furniture/consent", "5 page-furniture/copyright");
  }

  @Test
  void rejectsEvidenceBelowNothing() {
    assertThatThrownBy(() -> new PageFurniture(-7, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-7");
  }
}
