package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.document.AmountInWords;
import org.quittance.negotiation.ConsentGiven;
import org.quittance.negotiation.ConsentText;
import org.quittance.negotiation.DebtorAnswerService;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.Preview;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.Wish;
import org.quittance.platform.Ids;
import org.quittance.platform.Sha256;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/**
 * Where a person agrees: to terms of their own, or to an offer of the agency. They read what it
 * means, type the sum themselves and confirm; a code was asked for on the way here.
 */
@Named
@RequestScoped
public class ConsentPage {

  private static final int LONGEST_NOTE = 500;
  private static final String USER_AGENT = "User-Agent";

  @Inject private Visit visit;
  @Inject private DebtorSession session;
  @Inject private WishFields wish;
  @Inject private KeptBasis kept;
  @Inject private ProposalService proposals;
  @Inject private ProposalQueryService talks;
  @Inject private DebtorAnswerService answers;
  @Inject private Language language;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private NegotiationBasis basis;
  private Terms terms;
  private LocalDate answerBy;
  private ProposalView offered;
  private Wish asked;
  private ConsentText text;
  private Boolean there;
  private String figures;
  private String words;
  private String note;

  /** Reads what is to be agreed to; leads elsewhere when there is nothing to agree to here. */
  public void prepare() throws IOException {
    if (FacesContext.getCurrentInstance().getResponseComplete()) {
      return;
    }
    if (session.level() != DebtorSession.Level.LINK_AND_CODE) {
      leadTo("/debtor/code?next=" + URLEncoder.encode(here(), StandardCharsets.UTF_8));
      return;
    }
    if (!isThere()) {
      leadTo(isOffer() ? "/debtor/proposal" : "/debtor/propose?" + wish.address().query());
    }
  }

  /** Keeps the agreement with its evidence, and shows what comes of it. */
  public void agree() throws IOException {
    if (session.level() != DebtorSession.Level.LINK_AND_CODE || !isThere()) {
      prepare();
      return;
    }
    if (!getDigest().equals(request.getParameter("read"))) {
      Feedback.problem(null, "consent.changed");
      return;
    }
    ConsentGiven consent =
        new ConsentGiven(
            language.getTag(),
            text.wording(),
            text.text(),
            figures,
            isInWords() ? words : null,
            request.getRemoteAddr(),
            request.getHeader(USER_AGENT));
    try {
      leadTo("/debtor/proposal?id=" + Ids.text(settle(consent)));
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
    }
  }

  private long settle(ConsentGiven consent) {
    if (offered != null) {
      answers.accept(
          visit.caseFileId(), offered.head().id(), offered.head().offerNumber(), consent);
      return offered.head().id();
    }
    return proposals.propose(visit.caseFileId(), asked, consent, shortNote()).head().id();
  }

  private String shortNote() {
    if (note == null || note.isBlank() || answerBy == null) {
      return null;
    }
    return note.strip().substring(0, Math.min(note.strip().length(), LONGEST_NOTE));
  }

  // The page is built before it is prepared, and asks for its hints then.
  private boolean isThere() {
    if (there == null) {
      there = session.level() == DebtorSession.Level.LINK_AND_CODE && read();
    }
    return there;
  }

  private boolean read() {
    try {
      basis = kept.read(visit.caseFileId(), proposals, clock);
    } catch (Refusal refusal) {
      return false;
    }
    boolean found = isOffer() ? readOffer() : readWish();
    if (found) {
      text =
          ConsentText.of(
              visit.getFile(),
              basis.facts().outstanding(),
              terms,
              basis.bounds(),
              language.getLocale());
    }
    return found;
  }

  private boolean readWish() {
    Optional<Wish> read = wish.read(basis);
    if (!wish.isGiven() || read.isEmpty()) {
      return false;
    }
    try {
      Preview preview = proposals.preview(basis, read.get());
      asked = read.get();
      terms = preview.judged().terms();
      answerBy = preview.answerBy();
      return preview.judged().judgement().answer() != Answer.REFUSED;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private boolean readOffer() {
    offered =
        talks
            .openOf(visit.caseFileId())
            .filter(open -> open.head().status() == ProposalStatus.COUNTERED)
            .filter(open -> Ids.text(open.head().id()).equals(request.getParameter("proposal")))
            .filter(
                open ->
                    Integer.toString(open.head().offerNumber())
                        .equals(request.getParameter("offer")))
            .orElse(null);
    if (offered == null) {
      return false;
    }
    terms = offered.current().terms();
    return true;
  }

  private boolean isOffer() {
    return request.getParameter("proposal") != null;
  }

  private String here() {
    String query =
        isOffer()
            ? "proposal="
                + request.getParameter("proposal")
                + "&offer="
                + request.getParameter("offer")
            : wish.address().query();
    return "/debtor/consent?" + query;
  }

  private void leadTo(String path) throws IOException {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().redirect(request.getContextPath() + path);
    context.responseComplete();
  }

  public Terms getTerms() {
    return isThere() ? terms : null;
  }

  /** The day we would answer by; null when agreeing settles it at once. */
  public LocalDate getAnswerBy() {
    return isThere() ? answerBy : null;
  }

  public ConsentText getText() {
    return text;
  }

  /** Where the way back leads, with everything as it was typed. */
  public String getBack() {
    return isOffer() ? "/debtor/proposal" : "/debtor/propose?" + wish.address().query();
  }

  /** Whether the sum is to be typed in words too, as the law asks of who is no merchant. */
  public boolean isInWords() {
    return isThere() && basis.facts().debtorKind() == DebtorKind.CONSUMER;
  }

  /** The sum in words, as a hint for who types it. */
  public String getSumInWords() {
    return isThere() ? AmountInWords.of(terms.total(), language.getLocale()) : "";
  }

  /** What tells whether the text has changed since it was shown. */
  public String getDigest() {
    return Sha256.hex(text.text().getBytes(StandardCharsets.UTF_8));
  }

  public String getTypedFigures() {
    return figures;
  }

  public void setTypedFigures(String figures) {
    this.figures = figures;
  }

  public String getTypedWords() {
    return words;
  }

  public void setTypedWords(String words) {
    this.words = words;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
