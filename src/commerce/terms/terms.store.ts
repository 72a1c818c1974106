/** The terms of `tenants t` as one JSON value (ShopTerms): an expression for a select list, so that a shop is read in one snapshot. */
export const termsExpression = `
  (SELECT json_build_object('delivery', delivery, 'pickup', pickup, 'minimumOrder', minimum_order, 'taxIncluded', tax_included,
      'cash', cash, 'cashLimit', cash_limit, 'cashRefusals', cash_refusals, 'card', card, 'bankTransfer', bank_transfer,
      'bankDetails', bank_details, 'cardHoldMinutes', card_hold_minutes, 'transferHoldMinutes', transfer_hold_minutes,
      'paused', paused, 'pausedUntil', paused_until, 'preOrders', pre_orders, 'returnDays', return_days,
      'handoverMinutes', handover_minutes, 'cartReminderMinutes', cart_reminder_minutes, 'ratingMinutes', rating_minutes)::jsonb
    FROM shop_terms WHERE tenant_id = t.id)
  || jsonb_build_object(
    'zones', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'postcodes', postcodes, 'places', places,
        'latitude', latitude, 'longitude', longitude, 'radiusMetres', radius_metres, 'fee', fee, 'freeFrom', free_from,
        'minimumOrder', minimum_order, 'minutes', minutes) ORDER BY position, id), '[]')
      FROM delivery_zones WHERE tenant_id = t.id),
    'taxRates', (SELECT coalesce(json_agg(json_build_object('zoneId', zone_id, 'taxClass', tax_class, 'name', name,
        'ratePpm', rate_ppm) ORDER BY id), '[]')
      FROM tax_rates WHERE tenant_id = t.id),
    'promotions', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'code', code, 'kind', kind, 'value', value,
        'buy', buy, 'getFree', get_free, 'productIds', product_ids, 'categories', categories, 'minimumOrder', minimum_order,
        'startsAt', starts_at, 'endsAt', ends_at, 'limitTotal', limit_total, 'limitPerCustomer', limit_per_customer,
        'used', used) ORDER BY created_at, id), '[]')
      FROM promotions WHERE tenant_id = t.id AND active),
    'branches', (SELECT coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'isDefault', b.is_default,
        'address', b.address, 'phone', b.phone, 'timezone', b.timezone, 'latitude', b.latitude, 'longitude', b.longitude,
        'hours', (SELECT coalesce(json_agg(json_build_object('weekday', weekday, 'opens', opens, 'closes', closes)
            ORDER BY weekday, opens), '[]') FROM opening_hours WHERE tenant_id = t.id AND branch_id = b.id),
        'holidays', (SELECT coalesce(json_agg(json_build_object('day', day, 'opens', opens, 'closes', closes, 'name', name)
            ORDER BY day), '[]') FROM holidays WHERE tenant_id = t.id AND branch_id = b.id),
        'slotRules', (SELECT coalesce(json_agg(json_build_object('fulfilment', fulfilment, 'lengthMinutes', length_minutes,
            'capacity', capacity, 'leadMinutes', lead_minutes, 'daysAhead', days_ahead)), '[]')
          FROM slot_rules WHERE tenant_id = t.id AND branch_id = b.id)) ORDER BY b.is_default DESC, b.name, b.id), '[]')
      FROM branches b WHERE b.tenant_id = t.id))`;
