package org.quittance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.quittance.access.DisownReason;
import org.quittance.access.LinkChannel;
import org.quittance.access.LinkDisowned;
import org.quittance.access.NewLinkRequested;

/** Brings before a person what readers of links say and no machine can settle. */
@ApplicationScoped
class LinkAnswers {

  @Inject private DeskTaskService tasks;
  @Inject private ContactStopService contacts;

  void note(@Observes LinkDisowned disowned) {
    contacts.stop(disowned.caseFileId(), disowned.channel(), disowned.linkId());
    // Whoever has died is not looked for: that is declared, and stays with whoever looks into it.
    if (disowned.reason() != DisownReason.DECEASED) {
      tasks.raise(DeskTaskKind.WRONG_PERSON, disowned.caseFileId(), disowned.channel());
    }
  }

  // An e-mail leaves by itself where it may; everything else is a person's.
  void note(@Observes NewLinkRequested request) {
    if (request.channel() != LinkChannel.EMAIL
        || contacts.mailAddressOf(request.caseFileId()).isEmpty()) {
      tasks.raise(DeskTaskKind.NEW_LINK, request.caseFileId(), request.channel());
    }
  }
}
