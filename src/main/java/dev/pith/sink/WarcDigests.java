package dev.pith.sink;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;

/** Digests as WARC headers have them: {@code sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ}. */
final class WarcDigests {
  private WarcDigests() {}

  /**
   * The digest of {@code bytes} in the algorithm and the encoding of {@code digest}: base 32, base
   * 16 or base 64.
   *
   * @return null where we know one of them not: no digest is better than a wrong one
   */
  static @Nullable String like(String digest, byte[] bytes) {
    int colon = digest.indexOf(':');
    if (colon < 0) {
      return null;
    }
    MessageDigest digester;
    try {
      digester = WarcDigest.getDigester(digest.substring(0, colon));
    } catch (NoSuchAlgorithmException e) {
      return null;
    }
    WarcDigest made = new WarcDigest("", digester.digest(bytes));
    String encoded = encoded(made, digest.substring(colon + 1));
    return encoded == null ? null : digest.substring(0, colon + 1) + encoded;
  }

  /** The lengths tell the encodings apart: those of one digest all differ. */
  private static @Nullable String encoded(WarcDigest made, String like) {
    boolean padded = like.endsWith("=");
    String lower = like.toLowerCase(Locale.ROOT);
    if (!padded && like.length() == made.base16().length()) {
      return like.equals(lower) ? made.base16() : made.base16().toUpperCase(Locale.ROOT);
    }
    for (String base : new String[] {made.base32(), made.base64()}) {
      String plain = base.substring(0, base.indexOf('=') < 0 ? base.length() : base.indexOf('='));
      String wanted = padded ? base : plain;
      if (like.length() == wanted.length()) {
        return base.equals(made.base32()) && like.equals(lower)
            ? wanted.toLowerCase(Locale.ROOT)
            : wanted;
      }
    }
    return null;
  }
}
