package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.quittance.message.MessageKey;
import org.quittance.message.MessageQueryService;
import org.quittance.message.WaitingMessages;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.portal.desk.Address;

/** The messages that wait for an answer, the earliest promised day first. */
@Named("staffMessagesPage")
@RequestScoped
public class MessagesPage {

  /** Which of them. */
  public enum Wait {
    OPEN,
    OVERDUE
  }

  private static final int ROWS = 25;
  private static final int BEGINNING = 90;

  @Inject private MessageQueryService messages;
  @Inject private Clock clock;

  private Wait wait;
  private List<WaitingMessages.Row> rows = List.of();
  private MessageKey next;

  public void prepare() {
    Wait wanted = Address.choice("wait", Wait.class);
    wait = wanted == null ? Wait.OPEN : wanted;
    WaitingMessages page = messages.waiting(after(), before(wait), ROWS);
    rows = page.rows();
    next = page.next();
  }

  private LocalDate before(Wait which) {
    return which == Wait.OVERDUE ? BusinessDate.today(clock) : null;
  }

  private static MessageKey after() {
    Long id = Address.id("after");
    String day = Address.parameter("day");
    try {
      return id == null || day == null
          ? MessageKey.START
          : new MessageKey(LocalDate.parse(day), id);
    } catch (DateTimeException notADay) {
      return MessageKey.START;
    }
  }

  public Wait[] getWaits() {
    return Wait.values();
  }

  public Wait getWait() {
    return wait;
  }

  /** How many wait. */
  public long count(Wait which) {
    return messages.countWaiting(before(which));
  }

  public List<WaitingMessages.Row> getRows() {
    return rows;
  }

  /** Whether the promised day of a row has passed. */
  public boolean isLate(WaitingMessages.Row row) {
    return row.message().promisedOn().isBefore(BusinessDate.today(clock));
  }

  /** How a message begins. */
  public String beginning(WaitingMessages.Row row) {
    String line = row.message().text().replace('\n', ' ');
    return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING) + "…";
  }

  /** Null on the last page. */
  public String getNextLink() {
    return next == null
        ? null
        : Address.query("wait", wait, "day", next.promisedOn(), "after", Ids.text(next.id()));
  }
}
