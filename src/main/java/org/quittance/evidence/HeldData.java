package org.quittance.evidence;

/**
 * One kind of data held about a debtor, in their words.
 *
 * @param why purpose and legal basis
 * @param howLong period and where it is written
 */
public record HeldData(String what, String why, String howLong, String receivers) {

  public String getWhat() {
    return what;
  }

  public String getWhy() {
    return why;
  }

  public String getHowLong() {
    return howLong;
  }

  public String getReceivers() {
    return receivers;
  }
}
