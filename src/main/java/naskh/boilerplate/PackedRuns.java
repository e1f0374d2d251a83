package naskh.boilerplate;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Packs what is told of the shingles of one article, a few numbers for each: of shingles that the
 * same articles hold one after the other, all numbers grow by a known step or not at all.
 */
final class PackedRuns implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] steps;

  /** By how much each number grows in a run; the first is the place in the article and grows. */
  PackedRuns(int... steps) {
    this.steps = steps;
  }

  /** Packs numbers that are given in any order of places, in any parts; no place twice. */
  byte[] pack(List<ByteBuffer> parts) {
    int[] numbers = new int[parts.stream().mapToInt(ByteBuffer::remaining).sum() / Integer.BYTES];
    int held = 0;
    for (ByteBuffer part : parts) {
      int count = part.remaining() / Integer.BYTES;
      part.asIntBuffer().get(numbers, held, count);
      held += count;
    }
    long[] order = new long[numbers.length / steps.length];
    for (int i = 0, at = 0; i < order.length; i++, at += steps.length) {
      order[i] = ((long) numbers[at] << 32) | at;
    }
    Arrays.sort(order);
    IntBuffer runs = IntBuffer.allocate(order.length * (steps.length + 1));
    for (int i = 0; i < order.length; ) {
      int end = i + 1;
      while (end < order.length && continues(numbers, (int) order[end - 1], (int) order[end])) {
        end++;
      }
      runs.put(end - i).put(numbers, (int) order[i], steps.length);
      i = end;
    }
    ByteBuffer packed = ByteBuffer.allocate(runs.position() * Integer.BYTES);
    packed.asIntBuffer().put(runs.flip());
    return packed.array();
  }

  private boolean continues(int[] numbers, int last, int next) {
    for (int i = 0; i < steps.length; i++) {
      if (numbers[next + i] != numbers[last + i] + steps[i]) {
        return false;
      }
    }
    return true;
  }

  /** Tells the numbers of each shingle in the order of places, in an array that is used again. */
  void unpack(byte[] packed, Consumer<int[]> told) {
    IntBuffer runs = ByteBuffer.wrap(packed).asIntBuffer();
    int[] numbers = new int[steps.length];
    while (runs.hasRemaining()) {
      int length = runs.get();
      runs.get(numbers);
      for (int i = 0; i < length; i++) {
        told.accept(numbers);
        for (int j = 0; j < steps.length; j++) {
          numbers[j] += steps[j];
        }
      }
    }
  }
}
