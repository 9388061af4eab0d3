package org.quittance.document;

/**
 * A file on its way in.
 *
 * @param owner who began it; nobody else reaches it
 * @param name as sent
 * @param size it will have, in bytes
 * @param received how much of it is there
 * @param pieces how many pieces that is
 * @param keyName what the pieces are sealed under
 */
public record Upload(
    long id, String owner, String name, int size, int received, int pieces, String keyName) {

  public boolean isComplete() {
    return received == size;
  }

  int missing() {
    return size - received;
  }
}
