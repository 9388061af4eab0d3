package org.quittance.portal.creditor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.quittance.portal.desk.FilteredCases;

/** What a creditor has entrusted to the agency. */
@Named
@ViewScoped
public class PortfolioPage extends FilteredCases {

  private static final long serialVersionUID = 1L;
}
