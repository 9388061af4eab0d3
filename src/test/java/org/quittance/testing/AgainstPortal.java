package org.quittance.testing;

import org.jboss.arquillian.container.test.api.RunAsClient;

/** Base of tests that reach the running portal from outside: its API, its pages, its mails. */
@RunAsClient
public abstract class AgainstPortal extends InContainer {}
