/**
 * Sign-in by a provider of OpenID Connect. {@link se.nyhetsarkivet.web.access.provider.OpenIdProvider OpenIdProvider} asks the provider about
 * itself when somebody first signs in, so that a start does not wait for it, and {@link se.nyhetsarkivet.web.access.provider.ClaimedRole
 * ClaimedRole} reads a role from what it says about somebody.
 */
@NullMarked
package se.nyhetsarkivet.web.access.provider;

import org.jspecify.annotations.NullMarked;
