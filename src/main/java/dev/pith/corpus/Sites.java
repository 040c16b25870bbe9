package dev.pith.corpus;

import dev.pith.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.psl.PublicSuffixListParser;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Which site a page is of.
 *
 * @param by what makes a site
 */
public record Sites(By by) implements Serializable {
  /** What makes a site. */
  public enum By {
    /** The registered domain of the page's url; where there is no url, the folder. */
    HOST,

    /** The first folder under the root. */
    FOLDER,

    /** Nothing: all pages are of one site. */
    NONE
  }

  /**
   * The site of {@code page}: a domain, a folder's name, or the empty string.
   *
   * @param folder the first folder on the way to the page's file; empty where there is none
   */
  public String of(Page page, String folder) {
    return switch (by) {
      case HOST -> {
        String host = host(page.meta().get("url"));
        yield host == null ? folder : domain(host);
      }
      case FOLDER -> folder;
      case NONE -> "";
    };
  }

  private static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = new URI(url).getHost();
      return host == null || host.isEmpty() ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return hostOfLoose(url);
    }
  }

  /** The host of an address with signs in it that a strict reader refuses, as crawls hold many. */
  private static @Nullable String hostOfLoose(String url) {
    int from = url.indexOf("://");
    if (from < 0) {
      return null;
    }
    int to = from + 3;
    while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    String host = url.substring(from + 3, to);
    host = host.substring(host.indexOf('@') + 1);
    int port = host.lastIndexOf(':');
    host = (port > 0 ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
    return host.isEmpty() ? null : host;
  }

  /** The registered domain, or the host itself where it has none: an address of numbers. */
  private static String domain(String host) {
    boolean numbers = host.chars().noneMatch(Character::isLetter) || host.startsWith("[");
    String root = numbers ? null : Suffixes.ALL.getDomainRoot(host);
    return root == null ? host : root;
  }

  /** The public suffix list of publicsuffix.org, read when the first url is. */
  private static final class Suffixes {
    static final PublicSuffixMatcher ALL = read();

    private static PublicSuffixMatcher read() {
      String file = "/org/publicsuffix/list/effective_tld_names.dat";
      try (InputStream in = PublicSuffixMatcher.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("the jar holds no " + file);
        }
        return new PublicSuffixMatcher(
            List.copyOf(
                PublicSuffixListParser.INSTANCE.parseByType(
                    new InputStreamReader(in, StandardCharsets.UTF_8))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
