package org.quittance.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.quittance.money.Rate;

/** Rates as a decimal number of percent. */
@Converter(autoApply = true)
public class RateConverter implements AttributeConverter<Rate, BigDecimal> {

  @Override
  public BigDecimal convertToDatabaseColumn(Rate rate) {
    return rate == null ? null : rate.percent();
  }

  @Override
  public Rate convertToEntityAttribute(BigDecimal column) {
    return column == null ? null : new Rate(column.stripTrailingZeros());
  }
}
