/**
 * The pages: one backing bean per page, in a package per audience. A page holds records that
 * services hand out, calls one service method per button, and never meets an entity.
 */
package org.quittance.portal;
