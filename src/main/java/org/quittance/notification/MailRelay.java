package org.quittance.notification;

/** The way out of the house. */
public interface MailRelay {

  /** Opens a round of deliveries that share one connection. */
  Round open();

  /** Several mails one after the other; a failed one does not spoil the next. */
  interface Round extends AutoCloseable {

    /**
     * Hands one mail over; when this returns, the relay answers for it.
     *
     * @throws HandOverFailed when it does not, or nobody knows whether it does
     */
    void handOver(WrittenMail mail) throws HandOverFailed;

    @Override
    void close();
  }
}
