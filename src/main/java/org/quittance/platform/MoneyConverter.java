package org.quittance.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.quittance.money.Money;

/** Keeps amounts as whole euro cents; columns of amounts end in {@code _cents}. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, Long> {

  @Override
  public Long convertToDatabaseColumn(Money amount) {
    if (amount == null) {
      return null;
    }
    if (!amount.currency().equals(Money.ZERO.currency())) {
      throw new IllegalArgumentException("Only euro amounts are stored, not " + amount);
    }
    return amount.minor();
  }

  @Override
  public Money convertToEntityAttribute(Long cents) {
    return cents == null ? null : Money.cents(cents);
  }
}
