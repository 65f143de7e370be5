-- Sealed with a key that lies outside the database (v1.<id of the key>.<nonce, text, tag>). Rows from before are sealed after the start.
ALTER TABLE external_credential MODIFY number VARCHAR(255) NOT NULL COMMENT 'sealed';
ALTER TABLE webhook MODIFY secret VARCHAR(255) NOT NULL COMMENT 'sealed: whsec_ and base64, the key of the signature (Standard Webhooks), shared with the receiver';
