/**
 * Tells others by HTTP what happened to certificates: signed as Standard Webhooks says, at least once, never to addresses inside.
 * Committed facts are the outbox; {@link cn.haitang.certification.webhook.WebhookFanOut} takes each up once per receiver.
 */
@NullMarked
package cn.haitang.certification.webhook;

import org.jspecify.annotations.NullMarked;
