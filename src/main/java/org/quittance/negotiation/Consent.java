package org.quittance.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.quittance.platform.Ids;
import org.quittance.platform.Sha256;

/** The evidence that a debtor agreed to an offer. Kept for as long as the agreement can matter. */
@Entity
@Table(name = "consent")
public class Consent {

  private static final int LONGEST_USER_AGENT = 300;

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "offer_id")
  private Offer offer;

  @Column(name = "proposal_id")
  private long proposalId;

  @Column(name = "offer_number")
  private int offerNumber;

  private String language;
  private String wording;
  private String text;

  @Column(name = "text_sha256")
  private String textSha256;

  @Column(name = "typed_figures")
  private String typedFigures;

  @Column(name = "typed_words")
  private String typedWords;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "given_by")
  private String givenBy;

  private String address;

  @Column(name = "user_agent")
  private String userAgent;

  protected Consent() {}

  Consent(Proposal proposal, Offer offer, ConsentGiven given, String givenBy, Instant at) {
    this.id = Ids.next();
    this.caseFileId = proposal.caseFileId();
    this.offer = offer;
    this.proposalId = proposal.id();
    this.offerNumber = offer.number();
    this.language = given.language();
    this.wording = given.wording();
    this.text = given.text();
    this.textSha256 = Sha256.hex(given.text().getBytes(StandardCharsets.UTF_8));
    this.typedFigures = given.typedFigures();
    this.typedWords = given.typedWords();
    this.givenAt = at;
    this.givenBy = givenBy;
    this.address = given.address();
    this.userAgent = shortened(given.userAgent());
  }

  ConsentView view() {
    return new ConsentView(
        offerNumber,
        language,
        wording,
        text,
        textSha256,
        typedFigures,
        typedWords,
        givenAt,
        givenBy,
        address,
        userAgent);
  }

  long proposalId() {
    return proposalId;
  }

  Long id() {
    return id;
  }

  String textSha256() {
    return textSha256;
  }

  private static String shortened(String userAgent) {
    return userAgent == null || userAgent.length() <= LONGEST_USER_AGENT
        ? userAgent
        : userAgent.substring(0, LONGEST_USER_AGENT);
  }
}
