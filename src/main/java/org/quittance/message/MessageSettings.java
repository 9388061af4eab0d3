package org.quittance.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quittance.platform.Settings;

/** What an agency may decide about messages. */
@ApplicationScoped
public class MessageSettings {

  private static final int MOST_ANSWER_DAYS = 60;

  private Settings settings;

  protected MessageSettings() {}

  @Inject
  public MessageSettings(Settings settings) {
    this.settings = settings;
  }

  /** The working days within which an answer is promised, after the day a message came. */
  public int answerDays() {
    return (int)
        Math.min(
            MOST_ANSWER_DAYS, Math.max(1, settings.number("quittance.message.answer.days", 3)));
  }

  /** How many messages a debtor may write on a case in 24 hours. */
  public int mostInDay() {
    return (int) Math.max(1, settings.number("quittance.message.most.in.day", 20));
  }
}
