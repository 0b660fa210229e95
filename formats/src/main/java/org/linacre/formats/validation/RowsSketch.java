package org.linacre.formats.validation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a file's rows are by some of their columns, in little: the smallest of 64-bit hashes of
 * rows, equal rows told apart by which of them it is. Two such sketches tell about how many rows
 * two files have in common (A. Broder, Compression and Complexity of Sequences 1997,
 * doi:10.1109/SEQUEN.1997.666900; E. Cohen and H. Kaplan, PODC 2007, doi:10.1145/1281100.1281133).
 *
 * @param of the columns, those of scores being one kind
 * @param alike how often rows are equal
 * @param smallest the smallest hashes, ascending without sign, in hexadecimal, 16 digits each
 */
record RowsSketch(String of, Alike alike, String smallest) {
  /** What a sketch of scores is of: those of one product may have been the other's before. */
  static final String SCORES = "score,label";

  /**
   * So many hashes tell a share of one half to about a point. Of a part of a file, so many times
   * its share of the file's rows are expected among them: a part of a three hundredth is told from
   * chance, a much smaller one is not.
   */
  private static final int KEPT = 2048;

  private static final int DIGITS = 16;

  private static final String LARGEST = "f".repeat(DIGITS);

  /** Among so many hashes that are expected to be small enough the smallest are looked for. */
  private static final int REACH = 4 * KEPT;

  /** Scores and labels of which more than this share have others like them say little. */
  static final double MOSTLY = 0.5;

  /** Of hashes of rows, which are changed. */
  static RowsSketch of(String of, long[] hashes) {
    Arrays.parallelSort(hashes);
    long[] told = new long[hashes.length];
    for (int from = 0, at = 0; at < hashes.length; at++) {
      from = hashes[at] == hashes[from] ? from : at;
      told[at] = mixed(hashes[at] + 0x9E3779B97F4A7C15L * (at - from));
    }
    return new RowsSketch(of, Alike.of(hashes), smallest(told));
  }

  /** How many rows there are. */
  private long rows() {
    return alike.rows();
  }

  private static String smallest(long[] told) {
    long far = told.length > REACH ? Long.divideUnsigned(-1, told.length) * REACH : -1;
    long[] near =
        LongStream.of(told).filter(h -> (h ^ Long.MIN_VALUE) <= (far ^ Long.MIN_VALUE)).toArray();
    return LongStream.of(near.length < KEPT ? told : near)
        .map(hash -> hash ^ Long.MIN_VALUE)
        .sorted()
        .limit(KEPT)
        .mapToObj(hash -> HexFormat.of().toHexDigits(hash ^ Long.MIN_VALUE))
        .collect(Collectors.joining());
  }

  /** The finaliser of splitmix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014). */
  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * About what share of these rows another file had, beyond what chance alone makes equal; 0 where
   * that cannot be told from chance and is less than a tenth, NaN where not even that is known, or
   * the two are not of the same columns.
   */
  double share(RowsSketch other) {
    if (!of.equals(other.of) || rows() == 0 || other.rows() == 0) {
      return Double.NaN;
    }
    long[] both = matches(other);
    return new Overlap(alike, other.alike).share(both[0], both[1]);
  }

  /** Whether more than half of the rows have others like them. */
  boolean isMostlyAlike() {
    return alike.alone() < (1 - MOSTLY) * rows();
  }

  /**
   * Of the hashes of both files together that both would have kept: how many are in both, and how
   * many there are.
   */
  private long[] matches(RowsSketch other) {
    Set<String> mine = hashes();
    Set<String> theirs = other.hashes();
    Set<String> all = new HashSet<>(mine);
    all.addAll(theirs);
    String limit = least(limit(mine), other.limit(theirs));
    all.removeIf(h -> h.compareTo(limit) > 0);
    long in = all.stream().filter(h -> mine.contains(h) && theirs.contains(h)).count();
    return new long[] {in, Math.max(1, all.size())};
  }

  /** The largest hash up to which all are kept. */
  private String limit(Set<String> hashes) {
    return hashes.size() >= rows()
        ? LARGEST
        : hashes.stream().max(String::compareTo).orElse(LARGEST);
  }

  private static String least(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Set<String> hashes() {
    Set<String> hashes = new HashSet<>();
    for (int at = 0; at + DIGITS <= smallest.length(); at += DIGITS) {
      hashes.add(smallest.substring(at, at + DIGITS));
    }
    return hashes;
  }
}
