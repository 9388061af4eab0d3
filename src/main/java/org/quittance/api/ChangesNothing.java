package org.quittance.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Calls that a read-only key may make although they are no GET. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ChangesNothing {}
