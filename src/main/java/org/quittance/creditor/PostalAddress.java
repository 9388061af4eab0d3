package org.quittance.creditor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;

/** Where a letter reaches a party. Immutable. */
@Embeddable
public class PostalAddress {

  @Column(name = "address_lines")
  private String lines;

  @Column(name = "postal_code")
  private String postalCode;

  private String city;
  private String country;

  protected PostalAddress() {}

  /**
   * @param lines street lines above the postal code, at least one
   * @param country ISO 3166-1 alpha-2, upper case
   */
  public PostalAddress(List<String> lines, String postalCode, String city, String country) {
    this.lines = String.join("\n", lines);
    this.postalCode = postalCode;
    this.city = city;
    this.country = country;
  }

  public List<String> lines() {
    return lines.lines().toList();
  }

  public String postalCode() {
    return postalCode;
  }

  public String city() {
    return city;
  }

  public String country() {
    return country;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PostalAddress that
        && Objects.equals(lines, that.lines)
        && Objects.equals(postalCode, that.postalCode)
        && Objects.equals(city, that.city)
        && Objects.equals(country, that.country);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lines, postalCode, city, country);
  }
}
