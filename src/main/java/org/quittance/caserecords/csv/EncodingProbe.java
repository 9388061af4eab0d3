package org.quittance.caserecords.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out what a file is written in while it arrives: UTF-8 if every byte of it is, else
 * Windows-1252, in which older spreadsheets of the home market save. Counts lines by the way.
 */
public final class EncodingProbe {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST_SEQUENCE = 4;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer unread = CharBuffer.allocate(8_192);
  private byte[] rest = new byte[0];
  private boolean isUtf8 = true;
  private long lineEnds;
  private boolean endsInLine;

  /** Looks at the next part of the file. */
  public void look(byte[] part, int length) {
    for (int i = 0; i < length; i++) {
      lineEnds += part[i] == '\n' ? 1 : 0;
    }
    endsInLine = length > 0 ? part[length - 1] != '\n' : endsInLine;
    if (isUtf8) {
      decode(part, length);
    }
  }

  private void decode(byte[] part, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(rest.length + length);
    bytes.put(rest).put(part, 0, length).flip();
    CoderResult result;
    do {
      unread.clear();
      result = decoder.decode(bytes, unread, false);
    } while (result.isOverflow());
    isUtf8 = !result.isError() && bytes.remaining() < LONGEST_SEQUENCE;
    rest = new byte[isUtf8 ? bytes.remaining() : 0];
    bytes.get(rest);
  }

  public Charset charset() {
    return isUtf8 && rest.length == 0 ? StandardCharsets.UTF_8 : WINDOWS;
  }

  /** The last line counts also when no line end closes it. */
  public long lines() {
    return lineEnds + (endsInLine ? 1 : 0);
  }
}
