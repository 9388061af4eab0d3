package org.quittance.caserecords;

/**
 * How far timelines from before there was a chain have been taken into one.
 *
 * @param lastCaseFileId cases up to this id are chained
 * @param done true once there is nothing left
 */
public record ChainProgress(long lastCaseFileId, boolean done) {}
