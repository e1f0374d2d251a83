package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostingsTest {
  @Test
  void allComeBackFromBytes() {
    Postings meetings = new Postings();
    for (int i = 0; i < 20; i++) {
      meetings.add(Long.MIN_VALUE + i, i - 1);
    }
    Postings same = Postings.unpack(meetings.pack());
    assertThat(same.count()).isEqualTo(20);
    for (int i = 0; i < 20; i++) {
      assertThat(same.bucket(i)).isEqualTo(Long.MIN_VALUE + i);
      assertThat(same.place(i)).isEqualTo(i - 1);
    }
  }

  @Test
  void noneAreNoBytes() {
    assertThat(new Postings().pack()).isEmpty();
    assertThat(Postings.unpack(new byte[0]).count()).isZero();
  }

  @Test
  void theKindOfABucketDoesNotTellItsPart() {
    Postings meetings = new Postings();
    for (int kind = 0; kind < 4; kind++) {
      meetings.add((5 << Bucket.KIND_BITS) | kind, 1);
      meetings.add((7 << Bucket.KIND_BITS) | kind, 1);
    }
    byte[][] parts = meetings.packedInParts(3);
    assertThat(parts[0]).isNull();
    assertThat(Postings.unpack(parts[1]).count()).isEqualTo(4);
    assertThat(Postings.unpack(parts[2]).count()).isEqualTo(4);
    assertThat(Postings.unpack(parts[2]).bucket(3) >>> Bucket.KIND_BITS).isEqualTo(5);
  }
}
