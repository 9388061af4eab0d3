package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.Ids;

/** Writes mails out: whoever gets them, in whichever language, they all look alike. */
@ApplicationScoped
@Transactional
public class MailWritingService {

  private final Map<MailKind, MailWriter> writers = new EnumMap<>(MailKind.class);
  private MailLayout layout;
  private AgencyIdentity agency;

  protected MailWritingService() {}

  @Inject
  MailWritingService(
      @Any Instance<MailWriter> everyWriter, MailLayout layout, AgencyIdentity agency) {
    everyWriter.forEach(writer -> writer.kinds().forEach(kind -> writers.put(kind, writer)));
    this.layout = layout;
    this.agency = agency;
  }

  MailWriter.Outcome write(ClaimedMail mail) {
    return writers.get(mail.kind()).write(mail);
  }

  WrittenMail finish(ClaimedMail mail, MailDraft draft) {
    return new WrittenMail(
        "mail-" + Ids.text(mail.id()).toLowerCase(java.util.Locale.ROOT),
        new WrittenMail.Address(agency.name(), null),
        new WrittenMail.Address(draft.to().name(), draft.to().email()),
        agency.email(),
        draft.locale(),
        layout.lay(draft.text(), draft.locale()),
        draft.attachments());
  }
}
