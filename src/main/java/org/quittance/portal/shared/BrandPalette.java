package org.quittance.portal.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colours computed from a creditor's one brand colour so that words stay readable on it and of
 * it, by the contrast of WCAG 2.2 (1.4.3: at least 4.5 to 1).
 *
 * @param brand the creditor's colour, {@code #rrggbb}, darkened if neither ink reads on it
 * @param ink white if it reads on the brand, else the dark ink
 * @param text the brand itself, darkened until it reads on white and on its own pale shade
 * @param mist a pale shade of it for backgrounds
 */
record BrandPalette(String brand, String ink, String text, String mist) {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double READABLE = 4.5;
  private static final int WHITE = 0xffffff;
  private static final int INK = 0x17202a;

  /** Empty if {@code colour} is null or is not a colour, so that the page keeps the house's own. */
  static Optional<BrandPalette> of(String colour) {
    if (colour == null || !COLOUR.matcher(colour).matches()) {
      return Optional.empty();
    }
    int brand = Integer.parseInt(colour.substring(1), 16);
    boolean darkInk = contrast(WHITE, brand) < READABLE && contrast(INK, brand) >= READABLE;
    int ink = darkInk ? INK : WHITE;
    int mist = mixed(brand, WHITE, 92);
    int text = brand;
    while (contrast(text, mist) < READABLE) {
      text = mixed(text, 0, 10);
    }
    while (contrast(ink, brand) < READABLE) {
      brand = mixed(brand, 0, 5);
    }
    return Optional.of(new BrandPalette(hex(brand), hex(ink), hex(text), hex(mist)));
  }

  String css() {
    return ":root{--brand:%s;--brand-ink:%s;--brand-text:%s;--brand-mist:%s}\n"
        .formatted(brand, ink, text, mist);
  }

  static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int mixed(int colour, int other, int percentOfOther) {
    int result = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = colour >> shift & 0xff;
      int b = other >> shift & 0xff;
      result |= (a * (100 - percentOfOther) + b * percentOfOther) / 100 << shift;
    }
    return result;
  }

  private static String hex(int colour) {
    return "#%06x".formatted(colour);
  }
}
