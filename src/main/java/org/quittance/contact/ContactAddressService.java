package org.quittance.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.access.CodeBinding;
import org.quittance.access.CurrentActor;
import org.quittance.access.EmailCodeService;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.LinkSummary;
import org.quittance.access.RefusedToDelegates;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.ContactStopService;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Gives a debtor another e-mail address: one that they prove to read. The links that went to the
 * former one stop working, because whoever still reads it must not come in by them.
 */
@ApplicationScoped
@Transactional
@RefusedToDelegates
public class ContactAddressService {

  private static final int LONGEST = 254;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[!-~&&[^@<>\"(),;:\\\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z0-9-]{2,}");

  private static final Set<LinkSummary.State> ALIVE =
      EnumSet.of(LinkSummary.State.USABLE, LinkSummary.State.LOCKED);

  @Inject private CaseFileRepository caseFiles;
  @Inject private EmailCodeService codes;
  @Inject private SecureLinkService links;
  @Inject private ContactStopService stops;
  @Inject private CurrentActor currentActor;
  @Inject private Event<CaseEvent> events;
  @Inject private Event<AddressChanged> changes;

  /**
   * Who asks: a visit that was proved by a code already.
   *
   * @param session what one-time codes are bound to
   */
  public record Visitor(long caseFileId, long linkId, LinkChannel channel, String session) {}

  /**
   * Has a code sent to the new address; nothing changes before it is typed.
   *
   * @return until when it may be typed, exclusive
   * @throws Refusal when it is no address, the present one, or known to be somebody else's
   */
  public Instant ask(Visitor visitor, String typed) {
    CaseFile caseFile = caseFiles.find(visitor.caseFileId()).orElseThrow(() -> unknown(visitor));
    String email = checked(caseFile, typed);
    return codes.issue(binding(visitor, email), email);
  }

  /**
   * Takes the new address, whose code was typed, and has a new link sent there.
   *
   * @return the link by which this visit goes on, as its own may just have been revoked
   * @throws Refusal when the code is not the one that went to this very address
   */
  public long change(Visitor visitor, String typed, String code) {
    CaseFile caseFile = caseFiles.find(visitor.caseFileId()).orElseThrow(() -> unknown(visitor));
    String email = checked(caseFile, typed);
    codes.check(binding(visitor, email), code);
    CaseFile lockedCase =
        caseFiles.locked(visitor.caseFileId()).orElseThrow(() -> unknown(visitor));
    String formerly = stops.mailAddressOf(lockedCase.id()).orElse(null);
    lockedCase.chooseEmail(email);
    for (LinkSummary link : links.linksOf(lockedCase.id())) {
      if (link.channel() == LinkChannel.EMAIL && ALIVE.contains(link.state())) {
        links.revoke(link.id(), currentActor.actor());
      }
    }
    IssuedLink renewed = links.issue(lockedCase.id(), LinkChannel.EMAIL, currentActor.actor());
    events.fire(
        new CaseEvent(
            lockedCase.id(),
            lockedCase.reference(),
            "contact.address-changed",
            Map.of("channel", LinkChannel.EMAIL.name())));
    changes.fire(new AddressChanged(lockedCase.id(), formerly, renewed));
    return visitor.channel() == LinkChannel.EMAIL ? renewed.id() : visitor.linkId();
  }

  private String checked(CaseFile caseFile, String typed) {
    String email = typed == null ? "" : typed.strip();
    if (email.length() > LONGEST || !ADDRESS.matcher(email).matches()) {
      throw Refusal.of(ContactRefusal.CONTACT_ADDRESS_INVALID).at("/email");
    }
    if (email.equalsIgnoreCase(caseFile.debtor().contact().email())) {
      throw Refusal.of(ContactRefusal.CONTACT_ADDRESS_SAME).at("/email");
    }
    boolean isStopped =
        stops.standing(caseFile.id()).stream()
            .anyMatch(
                stop ->
                    stop.channel() == LinkChannel.EMAIL && stop.contact().equalsIgnoreCase(email));
    if (isStopped) {
      throw Refusal.of(ContactRefusal.CONTACT_ADDRESS_STOPPED).at("/email");
    }
    return email;
  }

  // The code is worth nothing for another address than the one it went to.
  private static CodeBinding binding(Visitor visitor, String email) {
    return new CodeBinding(
        visitor.caseFileId(),
        visitor.linkId(),
        visitor.channel(),
        visitor.session(),
        "address " + digest(email.toLowerCase(Locale.ROOT)));
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Refusal unknown(Visitor visitor) {
    return Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(visitor.caseFileId()));
  }
}
