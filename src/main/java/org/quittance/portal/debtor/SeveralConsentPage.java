package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.document.AmountInWords;
import org.quittance.negotiation.ConsentGiven;
import org.quittance.negotiation.ConsentText;
import org.quittance.negotiation.FileAnswer;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.SeveralFilesService;
import org.quittance.negotiation.SharedAnswer;
import org.quittance.negotiation.rules.Wish;
import org.quittance.platform.Ids;
import org.quittance.platform.Sha256;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/**
 * Where a person agrees on several files at once: to each creditor a text and a sum of its own,
 * because a promise proves by the sum its author wrote (C. civ. 1376) and no creditor is to read
 * the name of another. All are sent together.
 */
@Named
@RequestScoped
public class SeveralConsentPage {

  private static final String USER_AGENT = "User-Agent";

  @Inject private Visit visit;
  @Inject private SharedWish shared;
  @Inject private WishFields wish;
  @Inject private SeveralFilesService several;
  @Inject private CaseFileService caseFiles;
  @Inject private Language language;
  @Inject private HttpServletRequest request;
  @Inject private Onward onward;
  private List<Deed> deeds;

  /** Reads what is to be agreed to; leads elsewhere when there is nothing to agree to here. */
  public void prepare() throws IOException {
    if (FacesContext.getCurrentInstance().getResponseComplete()) {
      return;
    }
    if (!shared.isProved()) {
      onward.toCode("/debtor/several-consent", wish.address().query());
    } else if (getDeeds().isEmpty()) {
      onward.to("/debtor/several?" + wish.address().query());
    }
  }

  /** Keeps every agreement with its evidence, and shows what comes of each. */
  public void agree() throws IOException {
    if (getDeeds().isEmpty()) {
      prepare();
      return;
    }
    if (!getDigest().equals(request.getParameter("read"))) {
      Feedback.problem(null, "consent.changed");
      return;
    }
    Map<String, ConsentGiven> given = new LinkedHashMap<>();
    getDeeds().forEach(deed -> given.put(deed.reference(), given(deed)));
    Wish.Amount asked = shared.asked();
    try {
      List<ProposalView> made =
          several.propose(visit.caseFileId(), asked.each(), asked.pace(), asked.autopay(), given);
      onward.to("/debtor/several-made?family=" + Ids.text(made.get(0).head().familyId()));
    } catch (Refusal refusal) {
      Feedback.problem(
          field(refusal.pointer()),
          "refusal." + refusal.code().code(),
          refusal.arguments().toArray());
    }
  }

  // "/1/typedWords" is the field "typedWords2": people count from one.
  private static String field(String pointer) {
    String[] parts = pointer == null ? new String[0] : pointer.split("/", -1);
    return parts.length == 3 ? parts[2] + (Integer.parseInt(parts[1]) + 1) : null;
  }

  private ConsentGiven given(Deed deed) {
    return new ConsentGiven(
        language.getTag(),
        deed.text().wording(),
        deed.text().text(),
        typed("typedFigures" + deed.number()),
        isInWords() ? typed("typedWords" + deed.number()) : null,
        request.getRemoteAddr(),
        request.getHeader(USER_AGENT));
  }

  /** What was typed into a field; empty before anything was. */
  public String typed(String field) {
    String typed = request.getParameter(field);
    return typed == null ? "" : typed;
  }

  /** What is agreed with each creditor; empty when there is nothing to agree to here. */
  public List<Deed> getDeeds() {
    if (deeds == null) {
      deeds = new ArrayList<>();
      if (shared.isProved() && wish.isGiven()) {
        shared.answer().filter(SharedAnswer::possible).ifPresent(this::read);
      }
    }
    return deeds;
  }

  private void read(SharedAnswer answer) {
    for (FileAnswer file : answer.files()) {
      deeds.add(
          new Deed(
              deeds.size() + 1,
              file,
              ConsentText.of(
                  caseFiles.find(file.file().basis().caseFileId()),
                  file.file().basis().facts().outstanding(),
                  file.terms(),
                  file.file().basis().bounds(),
                  language.getLocale()),
              AmountInWords.of(file.terms().total(), language.getLocale())));
    }
  }

  /** The answer as a whole; null when there is nothing to agree to. */
  public SharedAnswer getAnswer() {
    return getDeeds().isEmpty() ? null : shared.answer().orElse(null);
  }

  /** Whether the sums are to be typed in words too, as the law asks of who is no merchant. */
  public boolean isInWords() {
    return !getDeeds().isEmpty()
        && getDeeds().get(0).file().file().basis().facts().debtorKind() == DebtorKind.CONSUMER;
  }

  /** What tells whether one of the texts has changed since it was shown. */
  public String getDigest() {
    return Sha256.hex(
        getDeeds().stream()
            .map(deed -> deed.text().text())
            .collect(Collectors.joining("\n\n"))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Where the way back leads, with everything as it was typed. */
  public String getBack() {
    return "/debtor/several?" + wish.address().query();
  }

  /**
   * What is agreed with one creditor.
   *
   * @param number from 1, in page order
   * @param sumInWords as a hint for who types it
   */
  public record Deed(int number, FileAnswer file, ConsentText text, String sumInWords) {

    String reference() {
      return file.file().caseReference();
    }
  }
}
