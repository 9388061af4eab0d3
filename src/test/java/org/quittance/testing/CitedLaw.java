package org.quittance.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the country whose law, courts and offices a text speaks of. */
public final class CitedLaw {

  private static final Pattern FRENCH =
      Pattern.compile(
          "\\b[LRD]\\.? ?\\d{3}(-\\d+)?\\b"
              + "|\\b(1103|1225|1231|1302|1305|1342|1343|1350|1353|1366|1367|1375|1376|2224|2240)"
              + "(-\\d+)?\\b"
              + "|CPCE|C\\. conso|C\\. com\\b|\\bCMF\\b|CNIL|BODACC|DGCCRF|Banque de France"
              + "|Points? conseil|point-justice|tribunal judiciaire|commissaire de justice"
              + "|code de commerce|code de la consommation|procédures civiles d’exécution"
              + "|[Ll]oi française|[Ss]urendettement|la commission\\b|[Oo]ver-indebt|the commission\\b"
              + "|consumer mediator|médiateur de la consommation|sauvegarde|safeguard|curatelle"
              + "|French (law|civil|commercial|consumer|code|data)|legal advice point");

  private static final Pattern BELGIAN =
      Pattern.compile(
          "[Bb]elg|\\bCDE\\b|\\bXIX\\b|\\bAPD\\b|SPF Économie|FPS Economy|RegSol|regsol|CPAS"
              + "|juge de paix|justice of the peace|1675/|anc\\. C|règlement collectif");

  private CitedLaw() {}

  /** What a text cites of France; empty when it could be read in another country. */
  public static List<String> ofFrance(String text) {
    return FRENCH.matcher(text).results().map(MatchResult::group).toList();
  }

  /** What a text cites of Belgium. */
  public static List<String> ofBelgium(String text) {
    return BELGIAN.matcher(text).results().map(MatchResult::group).toList();
  }
}
