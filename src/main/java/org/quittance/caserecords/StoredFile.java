package org.quittance.caserecords;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;

/** A stored file as a stream that holds one of its pieces at a time. */
final class StoredFile extends InputStream {

  private final IntFunction<byte[]> pieces;
  private byte[] piece = new byte[0];
  private int number;
  private int at;

  /**
   * @param pieces by number from 0; null behind the last
   */
  StoredFile(IntFunction<byte[]> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : piece[at++] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean isAtEnd() {
    while (piece != null && at == piece.length) {
      piece = pieces.apply(number++);
      at = 0;
    }
    return piece == null;
  }
}
