package org.quittance.creditor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;

/** How a party is reached, and in which language. Immutable. */
@Embeddable
public class Contact {

  private String email;
  private String phone;
  private String language;
  @Embedded private PostalAddress address;

  protected Contact() {}

  /**
   * @param email null when the party has none
   * @param phone E.164, null when the party has none
   * @param language ISO 639-1: {@code fr} or {@code en}
   */
  public Contact(String email, String phone, String language, PostalAddress address) {
    this.email = email;
    this.phone = phone;
    this.language = language;
    this.address = address;
  }

  public String email() {
    return email;
  }

  public String phone() {
    return phone;
  }

  public String language() {
    return language;
  }

  public PostalAddress address() {
    return address;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contact that
        && Objects.equals(email, that.email)
        && Objects.equals(phone, that.phone)
        && Objects.equals(language, that.language)
        && Objects.equals(address, that.address);
  }

  @Override
  public int hashCode() {
    return Objects.hash(email, phone, language, address);
  }
}
