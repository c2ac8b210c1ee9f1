/** Names that MongoDB 7.0's manual documents. Each must work or be refused with MongoDB's code or 238. */
export const queryOperators =
  `$eq $gt $gte $in $lt $lte $ne $nin $not $exists $type $mod $regex $all $elemMatch $size
  $bitsAllClear $bitsAllSet $bitsAnyClear $bitsAnySet $geoIntersects $geoWithin $near $nearSphere`.split(
    /\s+/,
  );

export const topLevelOperators = `$and $nor $or $expr $jsonSchema $text $where $comment`.split(/\s+/);

export const updateOperators =
  `$currentDate $inc $min $max $mul $rename $set $setOnInsert $unset $addToSet $pop $pull
  $push $pullAll $bit`.split(/\s+/);

export const stages =
  `$addFields $bucket $bucketAuto $changeStream $changeStreamSplitLargeEvent $collStats $count
  $currentOp $densify $documents $facet $fill $geoNear $graphLookup $group $indexStats $limit $listLocalSessions
  $listSampledQueries $listSearchIndexes $listSessions $lookup $match $merge $out $planCacheStats $project $redact
  $replaceRoot $replaceWith $sample $search $searchMeta $set $setWindowFields $shardedDataDistribution $skip $sort
  $sortByCount $unionWith $unset $unwind $vectorSearch`.split(/\s+/);

export const expressions =
  `$abs $accumulator $acos $acosh $add $allElementsTrue $and $anyElementTrue $arrayElemAt
  $arrayToObject $asin $asinh $atan $atan2 $atanh $avg $binarySize $bitAnd $bitNot $bitOr $bitXor $bsonSize $ceil $cmp
  $concat $concatArrays $cond $convert $cos $cosh $dateAdd $dateDiff $dateFromParts $dateFromString $dateSubtract
  $dateToParts $dateToString $dateTrunc $dayOfMonth $dayOfWeek $dayOfYear $degreesToRadians $divide $eq $exp $filter
  $first $firstN $floor $function $getField $gt $gte $hour $ifNull $in $indexOfArray $indexOfBytes $indexOfCP $isArray
  $isNumber $isoDayOfWeek $isoWeek $isoWeekYear $last $lastN $let $literal $ln $log $log10 $lt $lte $ltrim $map $max
  $maxN $median $mergeObjects $meta $millisecond $min $minN $minute $mod $month $multiply $ne $not $objectToArray $or
  $percentile $pow $radiansToDegrees $rand $range $reduce $regexFind $regexFindAll $regexMatch $replaceAll $replaceOne
  $reverseArray $round $rtrim $sampleRate $second $setDifference $setEquals $setField $setIntersection $setIsSubset
  $setUnion $sin $sinh $size $slice $sortArray $split $sqrt $stdDevPop $stdDevSamp $strcasecmp $strLenBytes $strLenCP
  $substr $substrBytes $substrCP $subtract $sum $switch $tan $tanh $toBool $toDate $toDecimal $toDouble
  $toHashedIndexKey $toInt $toLong $toLower $toObjectId $toString $toUpper $trim $trunc $tsIncrement $tsSecond $type
  $unsetField $week $year $zip`.split(/\s+/);

export const accumulators =
  `$accumulator $addToSet $avg $bottom $bottomN $count $first $firstN $last $lastN $max $maxN
  $median $mergeObjects $min $minN $percentile $push $stdDevPop $stdDevSamp $sum $top $topN`.split(/\s+/);

/** Commands with the fields that the manual gives them. */
export const commandFields: Record<string, string> = {
  find: `filter sort projection hint skip limit batchSize singleBatch comment maxTimeMS readConcern max min returnKey
    showRecordId tailable oplogReplay noCursorTimeout awaitData allowPartialResults collation allowDiskUse let`,
  insert: 'documents ordered maxTimeMS writeConcern bypassDocumentValidation comment',
  update: 'updates ordered maxTimeMS writeConcern bypassDocumentValidation comment let',
  delete: 'deletes comment let ordered writeConcern maxTimeMS',
  findAndModify: `query sort remove update new fields upsert bypassDocumentValidation writeConcern maxTimeMS collation
    arrayFilters hint comment let`,
  aggregate: `pipeline explain allowDiskUse cursor maxTimeMS bypassDocumentValidation readConcern collation hint comment
    writeConcern let`,
  count: 'query limit skip hint readConcern maxTimeMS collation comment',
  distinct: 'key query readConcern collation comment hint maxTimeMS',
  create: `timeseries expireAfterSeconds clusteredIndex changeStreamPreAndPostImages autoIndexId size max storageEngine
    validator validationLevel validationAction indexOptionDefaults viewOn pipeline collation writeConcern
    encryptedFields comment capped`,
  createIndexes: 'indexes writeConcern commitQuorum comment',
  getMore: 'collection batchSize maxTimeMS comment',
};

export const indexOptions =
  `unique partialFilterExpression sparse expireAfterSeconds hidden storageEngine weights
  default_language language_override textIndexVersion 2dsphereIndexVersion bits min max collation wildcardProjection
  background`.split(/\s+/);

export const commands = `aggregate count distinct mapReduce geoSearch delete find findAndModify getMore insert
  resetError update bulkWrite planCacheClear planCacheListFilters authenticate getnonce logout createUser dropUser
  usersInfo createRole rolesInfo applyOps hello replSetGetStatus replSetInitiate abortTransaction commitTransaction
  endSessions killAllSessions killSessions refreshSessions startSession cloneCollectionAsCapped collMod compact
  connPoolSync convertToCapped create createIndexes currentOp drop dropDatabase dropIndexes filemd5 fsync fsyncUnlock
  getDefaultRWConcern getParameter killCursors killOp listCollections listDatabases listIndexes logRotate reIndex
  renameCollection setParameter shutdown buildInfo collStats connectionStatus dataSize dbHash dbStats explain features
  getCmdLineOpts getLog hostInfo listCommands lockInfo ping profile serverStatus top validate whatsmyuri`.split(
  /\s+/,
);
