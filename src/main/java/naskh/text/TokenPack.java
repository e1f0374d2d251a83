package naskh.text;

import java.nio.ByteBuffer;

/**
 * The tokens of an article in bytes: what every stage works on instead of texts. Title and text are
 * sections of their own, so that no shingle joins them.
 *
 * <p>A section holds each of its distinct tokens once, 8 bytes, or 16 where the stem is another
 * word; and 2 to 3 bytes for each token: which it is, the blanks before it, its length. About 11
 * bytes a token of news, as many as its letters have in UTF-8; they do not compress.
 *
 * <p>Layout, all integers but hashes as LEB128 varints: the version; bytes of the title's section;
 * the two sections. Section: number of tokens; number of distinct tokens; their hashes, then for
 * each a bit whether its stem is another, then these stems; a bit for each distinct token whether
 * it is a stop word; for each token its number among the distinct ones, which counts up from 0, and
 * its shape.
 */
public final class TokenPack {
  /** Of the layout; a pack of another one is refused. */
  public static final int VERSION = 1;

  /** Shape of a token, in one byte: {@code LLLLL GG B}: length, gap before it, begins a line. */
  private static final int LENGTH_BITS = 5;

  /** A length or a gap that does not fit stands behind the byte. */
  private static final int LONG = (1 << LENGTH_BITS) - 1;

  private static final int WIDE = 3;

  /** Packs of articles, as stages take them. */
  public static final String COLUMNS = "article_id STRING, pack BINARY";

  private TokenPack() {}

  /** Packs the sections of an article. */
  public static byte[] pack(HashedTokens title, HashedTokens text) {
    Bytes ofTitle = new Bytes(64);
    write(title, ofTitle);
    Bytes bytes = new Bytes(ofTitle.length() + 16 + text.count() * 12);
    bytes.varint(VERSION);
    bytes.varint(ofTitle.length());
    bytes.put(ofTitle);
    write(text, bytes);
    return bytes.toArray();
  }

  /** The tokens of the title; none where there is no title. */
  public static HashedTokens title(byte[] pack) {
    ByteBuffer bytes = opened(pack);
    Bytes.varint(bytes);
    return read(bytes);
  }

  /** The tokens of the text. */
  public static HashedTokens text(byte[] pack) {
    ByteBuffer bytes = opened(pack);
    int title = Bytes.varint(bytes);
    bytes.position(bytes.position() + title);
    return read(bytes);
  }

  private static ByteBuffer opened(byte[] pack) {
    ByteBuffer bytes = ByteBuffer.wrap(pack);
    int version = Bytes.varint(bytes);
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "token pack of version " + version + "; this program reads " + VERSION);
    }
    return bytes;
  }

  private static void write(HashedTokens tokens, Bytes bytes) {
    int count = tokens.count();
    DistinctLongs numbers = new DistinctLongs(count);
    int[] number = new int[count];
    int[] firsts = new int[count];
    for (int i = 0; i < count; i++) {
      int known = numbers.size();
      number[i] = numbers.number(tokens.hash(i));
      if (number[i] == known) {
        firsts[known] = i;
      }
    }
    int distinct = numbers.size();
    bytes.varint(count);
    bytes.varint(distinct);
    for (int i = 0; i < distinct; i++) {
      bytes.putLong(tokens.hash(firsts[i]));
    }
    bytes.bits(distinct, i -> tokens.stem(firsts[i]) != tokens.hash(firsts[i]));
    for (int i = 0; i < distinct; i++) {
      if (tokens.stem(firsts[i]) != tokens.hash(firsts[i])) {
        bytes.putLong(tokens.stem(firsts[i]));
      }
    }
    bytes.bits(distinct, i -> tokens.isStopWord(firsts[i]));
    int before = 0;
    for (int i = 0; i < count; i++) {
      int gap = tokens.begin(i) - before;
      int length = tokens.end(i) - tokens.begin(i);
      bytes.varint(number[i]);
      bytes.put(
          Math.min(length, LONG) << 3 | Math.min(gap, WIDE) << 1 | (tokens.isLineBegin(i) ? 1 : 0));
      if (length >= LONG) {
        bytes.varint(length);
      }
      if (gap >= WIDE) {
        bytes.varint(gap);
      }
      before = tokens.end(i);
    }
  }

  private static HashedTokens read(ByteBuffer bytes) {
    int count = Bytes.varint(bytes);
    int distinct = Bytes.varint(bytes);
    long[] hashes = new long[distinct];
    for (int i = 0; i < distinct; i++) {
      hashes[i] = bytes.getLong();
    }
    int bits = bytes.position();
    bytes.position(bits + (distinct + 7) / 8);
    long[] stems = new long[distinct];
    for (int i = 0; i < distinct; i++) {
      stems[i] = isSet(bytes, bits, i) ? bytes.getLong() : hashes[i];
    }
    int stopWords = bytes.position();
    bytes.position(stopWords + (distinct + 7) / 8);
    HashedTokens tokens = new HashedTokens(count);
    int end = 0;
    for (int i = 0; i < count; i++) {
      int number = Bytes.varint(bytes);
      int shape = bytes.get();
      int length = shape >>> 3 & LONG;
      length = length == LONG ? Bytes.varint(bytes) : length;
      int gap = shape >>> 1 & WIDE;
      int begin = end + (gap == WIDE ? Bytes.varint(bytes) : gap);
      end = begin + length;
      tokens.add(
          hashes[number],
          stems[number],
          begin,
          end,
          (shape & 1) == 1,
          isSet(bytes, stopWords, number));
    }
    return tokens;
  }

  private static boolean isSet(ByteBuffer bytes, int bits, int i) {
    return (bytes.get(bits + i / 8) >>> i % 8 & 1) == 1;
  }
}
