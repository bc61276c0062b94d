/// The rules on one event, one small file each; they look at facts only, so that every dialect
/// shares them.
package io.github.schemadiff.rule.event;
