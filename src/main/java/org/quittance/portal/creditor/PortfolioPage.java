package org.quittance.portal.creditor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.quittance.portal.desk.FilteredCases;

/** What a creditor has entrusted to the agency. */
@Named
@RequestScoped
public class PortfolioPage extends FilteredCases {}
