package org.quittance.caserecords.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Many hashes under one, as RFC 6962 (2.1) has it: a leaf is SHA-256 over a zero byte and what it
 * holds, a node is SHA-256 over a one byte and its two children, and the left half of a tree is the
 * largest power of two smaller than the whole. A path from a leaf to the root shows that the leaf
 * is part of the tree and tells nothing of the others.
 */
public final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final UnaryOperator<byte[]> sha256;
  private final List<byte[]> leaves;

  /**
   * @param contents at least one, in the order of the tree
   */
  public MerkleTree(UnaryOperator<byte[]> sha256, List<byte[]> contents) {
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("A tree has leaves");
    }
    this.sha256 = sha256;
    this.leaves = contents.stream().map(this::leaf).toList();
  }

  /** The hash of the whole, 32 bytes. */
  public byte[] root() {
    return root(0, leaves.size());
  }

  /**
   * What must be hashed with a leaf, step by step, to come to the root.
   *
   * @param place of the leaf, from 0
   */
  public List<Step> path(int place) {
    List<Step> path = new ArrayList<>();
    path(place, 0, leaves.size(), path);
    return path;
  }

  private void path(int place, int from, int until, List<Step> path) {
    if (until - from == 1) {
      return;
    }
    int middle = from + half(until - from);
    if (place < middle) {
      path(place, from, middle, path);
      path.add(new Step(false, root(middle, until)));
    } else {
      path(place, middle, until, path);
      path.add(new Step(true, root(from, middle)));
    }
  }

  private byte[] root(int from, int until) {
    if (until - from == 1) {
      return leaves.get(from);
    }
    int middle = from + half(until - from);
    return node(sha256, root(from, middle), root(middle, until));
  }

  private static int half(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private byte[] leaf(byte[] content) {
    return leaf(sha256, content);
  }

  /** Where a leaf comes to by its path. */
  public static byte[] rootOf(UnaryOperator<byte[]> sha256, byte[] content, List<Step> path) {
    byte[] hash = leaf(sha256, content);
    for (Step step : path) {
      hash = step.left() ? node(sha256, step.hash(), hash) : node(sha256, hash, step.hash());
    }
    return hash;
  }

  private static byte[] leaf(UnaryOperator<byte[]> sha256, byte[] content) {
    byte[] marked = new byte[content.length + 1];
    marked[0] = LEAF;
    System.arraycopy(content, 0, marked, 1, content.length);
    return sha256.apply(marked);
  }

  private static byte[] node(UnaryOperator<byte[]> sha256, byte[] left, byte[] right) {
    byte[] both = new byte[1 + left.length + right.length];
    both[0] = NODE;
    System.arraycopy(left, 0, both, 1, left.length);
    System.arraycopy(right, 0, both, 1 + left.length, right.length);
    return sha256.apply(both);
  }

  /**
   * One step of a path.
   *
   * @param left whether the hash stands to the left of what came from below
   */
  public record Step(boolean left, byte[] hash) {}
}
