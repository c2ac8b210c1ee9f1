const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** What MongoDB 7.0 documents and this engine has not: it is answered with 238, what nobody has with other codes. */
export const refusedCommands =
  words(`abortTransaction applyOps authSchemaUpgrade autoCompact bulkWrite checkMetadataConsistency
  cloneCollectionAsCapped collMod collStats commitTransaction compact convertToCapped createRole createUser
  currentOp dataSize dbHash dbStats distinct dropAllRolesFromDatabase dropAllUsersFromDatabase dropConnections
  dropRole dropUser explain features filemd5 fsync fsyncUnlock getAuditConfig getClusterParameter
  getDefaultRWConcern getShardMap grantPrivilegesToRole grantRolesToRole grantRolesToUser hostInfo
  invalidateUserCache isdbgrid killAllSessions killAllSessionsByPattern killOp listCommands lockInfo
  logApplicationMessage logRotate logout mapReduce planCacheClear planCacheClearFilters planCacheListFilters
  planCacheSetFilter profile reIndex renameCollection replSetGetConfig replSetGetStatus replSetInitiate
  replSetStepDown revokePrivilegesFromRole revokeRolesFromRole revokeRolesFromUser rolesInfo
  rotateCertificates serverStatus setClusterParameter setDefaultRWConcern setFeatureCompatibilityVersion
  setIndexCommitQuorum setParameter setUserWriteBlockMode shardCollection shutdown startSession top updateRole
  updateUser usersInfo validate validateDBMetadata whatsmyuri`);

/** Commands and stages that any MongoDB outside Atlas refuses. */
export const atlasOnlyNames = words(`createSearchIndexes dropSearchIndex updateSearchIndex listSearchIndexes
  $listSearchIndexes $search $searchMeta $vectorSearch`);

export const refusedQueryOperators =
  words(`$bitsAllClear $bitsAllSet $bitsAnyClear $bitsAnySet $expr $geoIntersects $geoWithin $jsonSchema $maxDistance
  $minDistance $mod $near $nearSphere $sampleRate $text $type $where $within`);

export const refusedUpdateOperators = words('$bit $currentDate $mul $pullAll $rename');

export const refusedStages =
  words(`$addFields $bucket $bucketAuto $changeStreamSplitLargeEvent $collStats $count $currentOp $densify $documents
  $facet $fill $geoNear $graphLookup $indexStats $listLocalSessions $listSampledQueries $listSessions $lookup
  $merge $out $planCacheStats $querySettings $redact $replaceRoot $replaceWith $sample $set $setWindowFields
  $shardedDataDistribution $sort $sortByCount $unionWith $unset $unwind`);

export const refusedAccumulators =
  words(`$accumulator $addToSet $avg $bottom $bottomN $count $first $firstN $last $lastN $max $maxN $median $mergeObjects $min $minN
  $percentile $push $stdDevPop $stdDevSamp $top $topN`);

export const refusedIndexOptions =
  words(`2dsphereIndexVersion hidden bits bucketSize clustered collation default_language language_override max min
  prepareUnique storageEngine textIndexVersion weights wildcardProjection`);
